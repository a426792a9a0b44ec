-- Users found by what begins a word of their names, and by the organisational unit they lie in.
alter table pool_user add column root_first_key varchar(2048) not null default '';

create index pool_user_root_first_key on pool_user (root_first_key);

create table user_search_word (
    user_id uuid not null references pool_user (user_id) on delete cascade,
    word varchar(512) not null,
    primary key (user_id, word)
);

create index user_search_word_word on user_search_word (word, user_id);
