-- Administrators and the tokens they signed in for; of a token only its hash is kept.
create table administrator (
    name_key varchar(64) not null primary key,
    name varchar(64) not null,
    roles varchar(256) not null,
    password_digest varchar(256) not null,
    password_expiration_time timestamp(6) with time zone,
    password_must_change boolean not null
);

create table administrator_token (
    token_hash varchar(64) not null primary key,
    name_key varchar(64) not null references administrator (name_key) on delete cascade,
    issued_time timestamp(6) with time zone not null,
    expiration_time timestamp(6) with time zone not null
);

create index administrator_token_administrator on administrator_token (name_key);
create index administrator_token_expiration on administrator_token (expiration_time);
