-- Devices of users and their client certificates: all states in one table, the one that works named by another.
create table device (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    device_id uuid not null,
    device_id_as_sent varchar(40) not null,
    first_seen timestamp(6) with time zone not null,
    proof_not_before timestamp(6) with time zone not null,
    user_agent varchar(512),
    primary key (user_id, device_id)
);

create table client_certificate (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    certificate_id uuid not null,
    identity varchar(460) not null,
    device_id uuid not null,
    device_id_as_sent varchar(40) not null,
    serial_number varchar(40),
    thumbprint varchar(40),
    encoded bytea,
    publication_time timestamp(6) with time zone not null,
    not_before timestamp(6) with time zone not null,
    expiration_time timestamp(6) with time zone not null,
    issued_via varchar(20) not null,
    user_agent varchar(512),
    remote_address varchar(64),
    recorded_time timestamp(6) with time zone not null,
    ending_kind varchar(20),
    ending_time timestamp(6) with time zone,
    ending_by varchar(460),
    ending_reason varchar(20),
    primary key (user_id, certificate_id)
);

create index client_certificate_recorded on client_certificate (user_id, recorded_time, certificate_id);

create table current_client_certificate (
    user_id uuid not null,
    device_id uuid not null,
    certificate_id uuid not null,
    primary key (user_id, device_id),
    foreign key (user_id, device_id) references device (user_id, device_id) on delete cascade
);

create table certificate_by_thumbprint (
    thumbprint varchar(40) not null primary key,
    user_id uuid not null references pool_user (user_id) on delete cascade,
    certificate_id uuid not null
);

create index certificate_by_thumbprint_user on certificate_by_thumbprint (user_id);

create table certificate_by_serial_number (
    serial_number varchar(40) not null primary key,
    user_id uuid not null references pool_user (user_id) on delete cascade,
    certificate_id uuid not null
);

create index certificate_by_serial_number_user on certificate_by_serial_number (user_id);
