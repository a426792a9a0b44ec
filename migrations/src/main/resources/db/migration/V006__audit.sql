-- The audit: rows are appended and never changed; seals chain them; rows not yet sealed stand in a queue.
create table audit_event (
    event_id uuid not null primary key,
    event_time timestamp(6) with time zone not null,
    actor varchar(460) not null,
    actor_address varchar(64) not null,
    role varchar(256) not null,
    operation varchar(100) not null,
    target varchar(1024) not null,
    user_id uuid,
    outcome varchar(20) not null,
    dry_run boolean not null,
    details text not null,
    correlation_id varchar(100) not null
);

create index audit_event_user on audit_event (user_id, event_time);

create table audit_unsealed (
    event_id uuid not null primary key,
    event_time timestamp(6) with time zone not null
);

create index audit_unsealed_time on audit_unsealed (event_time, event_id);

create table audit_seal (
    position bigint not null primary key,
    event_id uuid not null,
    hash varchar(64) not null,
    previous_hash varchar(64) not null,
    mac varchar(64) not null,
    constraint audit_seal_event unique (event_id)
);

create table audit_lock (
    lock_id integer not null primary key
);

insert into audit_lock (lock_id) values (1);
