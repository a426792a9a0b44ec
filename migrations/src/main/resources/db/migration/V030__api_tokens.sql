-- Tokens for scripts; of a token only its hash is kept.
create table api_token (
    token_id uuid not null primary key,
    name_key varchar(64) not null,
    name varchar(64) not null,
    owner_key varchar(64) not null references administrator (name_key) on delete cascade,
    roles varchar(4096) not null,
    user_scopes text not null,
    config_scopes text not null,
    token_hash varchar(64) not null,
    created_time timestamp(6) with time zone not null,
    expiration_time timestamp(6) with time zone not null,
    last_used_time timestamp(6) with time zone,
    last_used_address varchar(64),
    constraint api_token_hash unique (token_hash),
    constraint api_token_name unique (owner_key, name_key)
);
