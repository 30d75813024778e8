-- when the key was tried, null: not yet; "refused", or the rights that it lacks, each with Stripe's name for it
alter table settings_stripe_connection
    add column checked_at  timestamptz,
    add column check_found text not null default '';
