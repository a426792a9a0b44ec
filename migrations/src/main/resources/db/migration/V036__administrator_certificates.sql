-- Client certificates administrators are known by at the API's listener; one belongs to one of them.
create table administrator_certificate (
    kind varchar(20) not null,
    value_key varchar(512) not null,
    name_key varchar(64) not null references administrator (name_key) on delete cascade,
    primary key (kind, value_key)
);

create index administrator_certificate_name on administrator_certificate (name_key);
