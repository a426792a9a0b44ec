-- The certificate of a key and those above it as PEM, so that listing them opens no private key.
alter table server_key add column certificates text;
