create table shop_shop (
    id         uuid primary key,
    name       text not null,
    language   text not null check (language in ('de', 'en')),
    public_key text
);

create table shop_origin (
    shop_id uuid not null references shop_shop,
    origin  text not null check (origin ~ '^https?://[^/]+$'),
    primary key (shop_id, origin)
);
