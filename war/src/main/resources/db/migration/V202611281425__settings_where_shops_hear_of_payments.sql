create table settings_event_endpoint (
    shop_id  uuid not null primary key,
    url      text  not null check (url ~ '^https?://'),
    secret   bytea not null,
    saved_at timestamptz not null
);
