-- Settings by family and scope, only the values that were set; changes are numbered across the pool.
create table setting_change (
    change_id integer not null primary key,
    last_change bigint not null
);

insert into setting_change (change_id, last_change) values (1, 0);

create table scoped_setting (
    family varchar(40) not null,
    scope_key varchar(530) not null,
    scope varchar(530) not null,
    version bigint not null,
    primary key (family, scope_key)
);

create table scoped_setting_value (
    family varchar(40) not null,
    scope_key varchar(530) not null,
    property varchar(80) not null,
    property_value text not null,
    primary key (family, scope_key, property),
    foreign key (family, scope_key) references scoped_setting (family, scope_key) on delete cascade
);
