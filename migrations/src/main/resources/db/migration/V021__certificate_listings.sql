-- Certificates of all users in the orders they are listed in, and by their devices. V020 is made by the program:
-- it fills what V019 added for the users there are.
create index client_certificate_expiration on client_certificate (expiration_time, certificate_id);
create index client_certificate_publication on client_certificate (publication_time, certificate_id);
create index client_certificate_device on client_certificate (device_id);
create index client_certificate_serial_number on client_certificate (serial_number);
create index client_certificate_thumbprint on client_certificate (thumbprint);

-- Whether its user is enabled, kept beside each certificate: what disabled users still hold is found at once.
alter table client_certificate add column user_enabled boolean not null default true;

update client_certificate set user_enabled = false
    where user_id in (select user_id from pool_user where not enabled);
