-- the restricted key is optional: without it a connection lives by its webhooks alone
alter table settings_stripe_connection
    add column api_key        bytea,
    add column read_only      boolean not null default false,
    add column sales_channels text    not null default '';
