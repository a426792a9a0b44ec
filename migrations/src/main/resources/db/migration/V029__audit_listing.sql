-- Pages of the audit by time, and what one actor did or was done to one target.
create index audit_event_listing on audit_event (event_time, event_id);
create index audit_event_actor on audit_event (actor, event_time, event_id);
create index audit_event_target on audit_event (target, event_time, event_id);
