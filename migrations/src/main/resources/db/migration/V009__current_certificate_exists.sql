-- The certificate a device may sign in with is always one that is stored.
alter table current_client_certificate add constraint current_client_certificate_stored
    foreign key (user_id, certificate_id) references client_certificate (user_id, certificate_id) on delete cascade;
