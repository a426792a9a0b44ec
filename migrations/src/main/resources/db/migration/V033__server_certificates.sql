-- Keys of listeners and of the client certificates' issuer, sealed with the pool key, and from when each is used for what.
create table server_key (
    key_id uuid not null primary key,
    subject varchar(1024) not null,
    created_time timestamp(6) with time zone not null,
    thumbprint varchar(40),
    signing_request text,
    sealed bytea not null,
    constraint server_key_thumbprint unique (thumbprint)
);

create table server_key_assignment (
    certificate_use varchar(40) not null,
    effective_time timestamp(6) with time zone not null,
    key_id uuid not null references server_key (key_id),
    assigned_by varchar(460) not null,
    primary key (certificate_use, effective_time)
);
