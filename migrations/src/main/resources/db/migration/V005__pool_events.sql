-- What other front ends must hear of, in an order all of them see.
create table pool_event (
    position bigint not null primary key,
    event_id uuid not null,
    event_time timestamp(6) with time zone not null,
    kind varchar(20) not null,
    user_id uuid not null,
    device_id uuid,
    thumbprints text not null,
    proof_not_before timestamp(6) with time zone not null,
    keep_sessions boolean not null,
    constraint pool_event_id unique (event_id)
);

-- The newest position; locked from taking the next one until the commit, so that positions are committed in order.
create table pool_event_position (
    position_id integer not null primary key,
    last_position bigint not null
);

insert into pool_event_position (position_id, last_position) values (1, 0);
