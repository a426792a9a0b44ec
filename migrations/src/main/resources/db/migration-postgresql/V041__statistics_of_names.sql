-- How often names begin with some letters is told from samples: with the usual hundred of them, a beginning that few
-- names have looks as frequent as one that many have, and the listing walks all users for it.
alter table pool_user alter column display_name_key set statistics 1000;
alter table user_search_word alter column word set statistics 1000;
