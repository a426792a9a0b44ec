-- Where each device of a user can be reached, or could last: one row a device, kept after the end.
create table registration (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    device_id uuid not null,
    device_id_as_sent varchar(40) not null,
    registration_id uuid not null,
    epid varchar(64) not null,
    contact varchar(2048) not null,
    call_id varchar(512) not null,
    front_end varchar(256) not null,
    mechanism varchar(20) not null,
    certificate_id uuid,
    user_agent varchar(512),
    remote_address varchar(64) not null,
    registered_time timestamp(6) with time zone not null,
    refreshed_time timestamp(6) with time zone not null,
    expiration_time timestamp(6) with time zone not null,
    ended_time timestamp(6) with time zone,
    primary key (user_id, device_id)
);

create index registration_front_end on registration (front_end, ended_time);
