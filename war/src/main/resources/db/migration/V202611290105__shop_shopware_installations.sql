create table shop_app_key (
    id       uuid primary key,
    shop_id  uuid not null references shop_shop,
    secret   bytea not null,
    made_at  timestamptz not null,
    replaced boolean not null
);

-- one that new shops may come by for each tenant
create unique index shop_app_key_open on shop_app_key (shop_id) where not replaced;

create table shop_installation (
    id              uuid primary key,
    -- no reference: a tenant that is new with it is made when it is confirmed
    shop_id         uuid not null,
    app_id          uuid not null,
    -- letter by letter: these ids differ in capitals alone
    shopware_id     text collate "C" not null unique check (shopware_id ~ '^[A-Za-z0-9]{1,64}$'),
    url             text not null,
    current_secret  bytea,
    pending_secret  bytea,
    pending_url     text,
    previous_secret bytea,
    rotated_at      timestamptz,
    signs_twice     boolean not null,
    api_keys        bytea,
    version         text not null,
    locale          text not null,
    sequence        bigint not null,
    installed_at    timestamptz,
    inactive_since  timestamptz,
    uninstalled_at  timestamptz,
    leaves_at       timestamptz,
    check ((pending_secret is null) = (pending_url is null)),
    check ((previous_secret is null) = (rotated_at is null)),
    check (leaves_at is null or uninstalled_at is not null)
);

-- a tenant is one shop: the installation of a tenant
create unique index shop_installation_tenant on shop_installation (shop_id) where current_secret is not null;

-- tenants whose data is to be deleted
create index shop_installation_leaving on shop_installation (leaves_at) where leaves_at is not null;

-- attempts of a customer whom the shop has deleted
create index shop_payment_attempt_customer on shop_payment_attempt (shop_id, customer_id) where customer_id is not null;
