-- Who gets no new certificate, and until when: a user ('user') or one of the user's devices (its UUID).
create table certificate_block (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    blocked varchar(36) not null,
    device_id_as_sent varchar(40),
    until_time timestamp(6) with time zone,
    reason varchar(256),
    set_by varchar(460) not null,
    set_time timestamp(6) with time zone not null,
    primary key (user_id, blocked)
);
