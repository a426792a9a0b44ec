-- Values are ordered by their bytes, as H2 orders them, so that a plain index finds beginnings (Fin*) whatever the locale.
alter table account_attribute alter column attribute_value_key type varchar(512) collate "C";
alter table user_attribute alter column attribute_value_key type varchar(512) collate "C";
