-- Certificates by when they were last used: "signed in since yesterday" must not read every registration.
create index registration_refreshed on registration (refreshed_time);
