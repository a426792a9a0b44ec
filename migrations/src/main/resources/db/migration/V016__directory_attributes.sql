-- What directories tell of a person beside the names, of accounts and mirrored for users, one row a value.
-- Columns ending in _key hold the form look-ups compare, lower case; attribute names are lower case.
create table account_attribute (
    account_id uuid not null references account (account_id) on delete cascade,
    attribute varchar(40) not null,
    attribute_value varchar(256) not null,
    attribute_value_key varchar(512) not null,
    primary key (account_id, attribute)
);

create index account_attribute_value on account_attribute (attribute, attribute_value_key, account_id);

create table user_attribute (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    attribute varchar(40) not null,
    attribute_value varchar(256) not null,
    attribute_value_key varchar(512) not null,
    primary key (user_id, attribute)
);

create index user_attribute_value on user_attribute (attribute, attribute_value_key, user_id);

-- The logon name without its domain.
alter table account add column sam_account_name_key varchar(256) not null default '';
alter table pool_user add column sam_account_name_key varchar(256) not null default '';
update account set sam_account_name_key = lower(logon_name);
update pool_user set sam_account_name_key = lower(logon_name);

create index account_sam_account_name_key on account (sam_account_name_key);
create index pool_user_sam_account_name_key on pool_user (sam_account_name_key);
