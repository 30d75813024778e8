-- the moment that the version of the last bundle with this key names
alter table shop_app_key add column versioned_at timestamptz;
