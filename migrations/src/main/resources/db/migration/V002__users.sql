-- Users of the pool, with what signing in and listing need of their accounts, so that neither needs the directory.
create table pool_user (
    user_id uuid not null primary key,
    account_id uuid not null,
    sip_address varchar(460) not null,
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
    registrar_pool varchar(256),
    line_uri varchar(256),
    enabled_time timestamp(6) with time zone not null,
    proof_not_before timestamp(6) with time zone not null,
    constraint pool_user_account unique (account_id)
);

create index pool_user_user_principal_name on pool_user (user_principal_name_key);
create index pool_user_logon_name on pool_user (logon_name_key);
create index pool_user_display_name on pool_user (display_name_key);
create index pool_user_distinguished_name on pool_user (distinguished_name_key);

create table user_by_sip_address (
    sip_address_key varchar(460) not null primary key,
    user_id uuid not null references pool_user (user_id) on delete cascade
);

create index user_by_sip_address_user on user_by_sip_address (user_id);
