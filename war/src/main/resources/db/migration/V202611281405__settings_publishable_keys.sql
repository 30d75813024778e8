-- the browser's key; it is no secret: it stands in every page that takes a payment
alter table settings_stripe_connection add column publishable_key text check (publishable_key ~ '^pk_(test|live)_[A-Za-z0-9]+$');
