-- Who is signed in now: those that stand, in the order they are listed.
create index registration_standing on registration (user_id, device_id) where ended_time is null;
