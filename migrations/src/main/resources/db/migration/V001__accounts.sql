-- Accounts of the built-in directory. Columns ending in _key hold the lower-case form that look-ups compare.
-- A lower-case form may be twice as long as what it was made of: U+0130 becomes two characters.
create table account (
    account_id uuid not null primary key,
    user_principal_name varchar(256) not null,
    user_principal_name_key varchar(512) not null,
    logon_domain varchar(64) not null,
    logon_name varchar(64) not null,
    logon_name_key varchar(260) not null,
    display_name varchar(256) not null,
    display_name_key varchar(512) not null,
    distinguished_name varchar(256) not null,
    distinguished_name_key varchar(512) not null,
    enabled boolean not null,
    sealed_nt_hash bytea not null,
    constraint account_user_principal_name unique (user_principal_name_key),
    constraint account_logon_name unique (logon_name_key)
);

create index account_display_name on account (display_name_key);
create index account_distinguished_name on account (distinguished_name_key);
