-- Custom roles; lists hold an entry a line. Administrators name their roles, whatever kind they are.
create table admin_role (
    name_key varchar(64) not null primary key,
    name varchar(64) not null,
    template varchar(64) not null,
    cmdlets text not null,
    script_modules text not null,
    user_scopes text not null,
    config_scopes text not null
);

alter table administrator alter column roles set data type varchar(4096);
alter table administrator add column enabled boolean default true not null;
alter table audit_event alter column role set data type varchar(8192);
