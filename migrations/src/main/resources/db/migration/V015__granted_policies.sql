-- Policies granted to users, one of a family for each. One that is removed is nobody's any more, and none that is not
-- there can be granted: the foreign key sees to both.
drop table granted_policy;

create table granted_policy (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    family varchar(40) not null,
    scope_key varchar(530) not null,
    primary key (user_id, family),
    foreign key (family, scope_key) references scoped_setting (family, scope_key) on delete cascade
);

create index granted_policy_scope on granted_policy (family, scope_key);
