-- Keys are ordered by their bytes, as H2 orders them: pages go on where they ended whatever the locale, and a plain
-- index finds beginnings.
alter table user_by_sip_address alter column sip_address_key type varchar(460) collate "C";
alter table user_search_word alter column word type varchar(512) collate "C";
alter table pool_user
    alter column user_principal_name_key type varchar(512) collate "C",
    alter column logon_name_key type varchar(260) collate "C",
    alter column sam_account_name_key type varchar(256) collate "C",
    alter column display_name_key type varchar(512) collate "C",
    alter column distinguished_name_key type varchar(512) collate "C",
    alter column root_first_key type varchar(2048) collate "C";

-- Most listings are of current certificates, which are few among many ended ones.
create index client_certificate_current_expiration on client_certificate (expiration_time, certificate_id)
    where ending_kind is null;
create index client_certificate_current_publication on client_certificate (publication_time, certificate_id)
    where ending_kind is null;
create index client_certificate_current_disabled on client_certificate (expiration_time, certificate_id)
    where ending_kind is null and not user_enabled;
create index client_certificate_ended_expiration on client_certificate (ending_kind, expiration_time, certificate_id)
    where ending_kind is not null;
create index client_certificate_ended_publication on client_certificate (ending_kind, publication_time, certificate_id)
    where ending_kind is not null;

-- Values that are rare are found by themselves; these operator classes serve equality and beginnings.
create index client_certificate_user_agent on client_certificate (lower(user_agent) text_pattern_ops);
create index client_certificate_issued_via on client_certificate (issued_via, expiration_time, certificate_id);
create index pool_user_disabled on pool_user (user_id) where not enabled;
create index pool_user_registrar_pool on pool_user (lower(registrar_pool) text_pattern_ops);
create index pool_user_line_uri on pool_user (lower(line_uri) text_pattern_ops);
