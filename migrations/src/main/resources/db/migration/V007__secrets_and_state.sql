-- Secrets sealed with the pool key, and the pool's state as a whole.
create table sealed_secret (
    name varchar(100) not null primary key,
    sealed bytea not null
);

create table pool_state (
    state_id integer not null primary key,
    epoch timestamp(6) with time zone not null
);

insert into pool_state (state_id, epoch) values (1, timestamp with time zone '1970-01-01 00:00:00+00');
