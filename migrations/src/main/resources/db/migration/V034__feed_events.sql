-- What administrators follow, in an order all front ends see alike; old events are deleted.
create table feed_event (
    position bigint not null primary key,
    event_time timestamp(6) with time zone not null,
    kind varchar(20) not null,
    user_id uuid,
    identity varchar(460),
    distinguished_name varchar(1024),
    registrar_pool varchar(256),
    device_id uuid,
    device_id_as_sent varchar(40),
    serial_number varchar(40),
    cause varchar(460),
    done_by varchar(460),
    address varchar(460)
);

create index feed_event_time on feed_event (event_time);

-- The newest position, locked from taking the next one until the commit, and how far the audit's chain was followed.
create table feed_position (
    position_id integer not null primary key,
    last_position bigint not null,
    audit_position bigint not null
);

insert into feed_position (position_id, last_position, audit_position)
    select 1, 0, coalesce(max(position), 0) from audit_seal;
