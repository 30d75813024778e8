-- what the owner of a Shopware shop has set for the chat, in each sales channel
create table shop_sales_channel (
    shop_id           uuid not null references shop_shop,
    channel_id        text collate "C" not null check (channel_id ~ '^[0-9a-f]{32}$'),
    name              text not null,
    -- separated by spaces, as no origin holds one
    origins           text not null,
    pages             text not null,
    brand             text,
    theme             text,
    privacy_url       text,
    logo_url          text,
    only_with_consent boolean not null,
    read_at           timestamptz not null,
    primary key (shop_id, channel_id)
);

-- what signs ShopTokens for shops that have no key of their own
create table shop_token_key (
    shop_id     uuid not null references shop_shop,
    public_key  text not null,
    private_key bytea not null,
    made_at     timestamptz not null,
    primary key (shop_id)
);

-- storefronts ask by the bundle that they came with
create index shop_installation_app on shop_installation (app_id) where current_secret is not null;
