-- Finds display names by their beginning (Ken*) whatever the collation. Version numbers count on over both folders.
create index pool_user_display_name_prefix on pool_user (display_name_key varchar_pattern_ops);
create index account_display_name_prefix on account (display_name_key varchar_pattern_ops);
