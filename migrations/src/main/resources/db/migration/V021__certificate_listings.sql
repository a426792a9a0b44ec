-- Certificates of all users in the orders they are listed in, and by their devices. V020 is made by the program:
-- it fills what V019 added for the users there are.
create index client_certificate_expiration on client_certificate (expiration_time, certificate_id);
create index client_certificate_publication on client_certificate (publication_time, certificate_id);
create index client_certificate_device on client_certificate (device_id);
create index client_certificate_serial_number on client_certificate (serial_number);
create index client_certificate_thumbprint on client_certificate (thumbprint);
