-- Long work: what was asked for, how far it has come, who holds it, and what became of each item.
create table pool_operation (
    operation_id uuid not null primary key,
    cmdlet varchar(100) not null,
    target varchar(1024) not null,
    parameters text not null,
    state varchar(20) not null,
    total bigint not null,
    done bigint not null,
    failed bigint not null,
    next_item varchar(1024) not null,
    requested_by varchar(460) not null,
    requester text not null,
    requested_time timestamp(6) with time zone not null,
    started_time timestamp(6) with time zone,
    ended_time timestamp(6) with time zone,
    message varchar(1000),
    worker uuid,
    front_end varchar(256),
    lease_until timestamp(6) with time zone
);

create index pool_operation_requested on pool_operation (requested_time, operation_id);
create index pool_operation_ended on pool_operation (ended_time);

create table operation_result (
    operation_id uuid not null references pool_operation (operation_id) on delete cascade,
    position bigint not null,
    user_id uuid not null,
    identity varchar(460) not null,
    device_id_as_sent varchar(40),
    outcome varchar(20) not null,
    detail varchar(1000),
    primary key (operation_id, position)
);
