-- Changes that were asked for under a key, with their answers, sealed since some hold secrets; kept for a day.
create table idempotent_request (
    caller varchar(460) not null,
    request_key varchar(128) not null,
    fingerprint varchar(64) not null,
    started_time timestamp(6) with time zone not null,
    sealed_answer bytea,
    primary key (caller, request_key)
);

create index idempotent_request_started on idempotent_request (started_time);
