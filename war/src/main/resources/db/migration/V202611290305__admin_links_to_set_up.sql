-- shop_id: the shop that the link makes, or the one that is configured already
create table admin_setup_link (
    token_hash text primary key,
    shop_id    uuid not null,
    expires_at timestamptz not null
);
