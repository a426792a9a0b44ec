-- The digits of a user's number and of its extension, taken from line_uri whenever that is written: what a phone
-- signs in by. Nothing has written line_uri before, so there is nothing to fill in.
alter table pool_user add column line_number varchar(32);
alter table pool_user add column line_extension varchar(32);
create index pool_user_line_number on pool_user (line_number);
create index pool_user_line_extension on pool_user (line_extension);

-- One row for each number or extension whose users' PINs were ever compared; locked while they are.
create table line_number (
    line_number varchar(32) not null primary key
);

-- A user's PIN and what was tried against it. Of the PIN there is a digest only, sealed with the pool key.
create table client_pin (
    user_id uuid not null primary key references pool_user (user_id) on delete cascade,
    sealed_digest bytea,
    pin_length integer,
    last_change_time timestamp(6) with time zone,
    locked_by_administrator boolean not null,
    local_failures integer not null,
    global_failures integer not null,
    window_start_time timestamp(6) with time zone,
    locked_until_time timestamp(6) with time zone,
    locked_until_unlocked boolean not null
);

-- The digests of a user's last PINs, the one in use included.
create table client_pin_history (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    history_id uuid not null,
    sealed_digest bytea not null,
    set_time timestamp(6) with time zone not null,
    primary key (user_id, history_id)
);

-- Policies of tag scope granted to users, one of a kind for each user.
create table granted_policy (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    kind varchar(32) not null,
    policy_name varchar(256) not null,
    policy_name_key varchar(512) not null,
    primary key (user_id, kind)
);

create index granted_policy_name on granted_policy (kind, policy_name_key);
