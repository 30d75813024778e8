alter table shop_payment_attempt
    add column brand    text check (brand ~ '^#[0-9a-f]{6}$'),
    add column logo_url text;
