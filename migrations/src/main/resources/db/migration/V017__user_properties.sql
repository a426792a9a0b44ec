-- What administrators set of a user, and how often they did: the version If-Match is compared with.
alter table pool_user add column version bigint not null default 1;
alter table pool_user add column private_line varchar(256);
alter table pool_user add column line_server_uri varchar(460);
alter table pool_user add column enterprise_voice_enabled boolean not null default false;
alter table pool_user add column audio_video_disabled boolean not null default false;
alter table pool_user add column remote_call_control_telephony_enabled boolean not null default false;
alter table pool_user add column hosted_voice_mail boolean not null default false;
alter table pool_user add column exchange_archiving_policy varchar(40) not null default 'UNINITIALIZED';

-- SIP domains beside those the front ends are started with.
create table sip_domain (
    domain_key varchar(253) not null primary key,
    domain varchar(253) not null,
    added_time timestamp(6) with time zone not null
);
