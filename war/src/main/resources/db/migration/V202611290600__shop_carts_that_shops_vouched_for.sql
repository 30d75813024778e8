-- a shop has vouched for the cart of whoever knows a word that only one page knows; the word's hash is kept alone
create table shop_cart_proof (
    nonce_hash  text primary key check (nonce_hash ~ '^[0-9a-f]{64}$'),
    shop_id     uuid not null references shop_shop,
    checkout_id text not null,
    channel_id  text not null,
    -- empty: nobody has signed in
    customer_id text not null,
    made_at     timestamptz not null,
    used_at     timestamptz
);

-- "those that are over"
create index shop_cart_proof_over on shop_cart_proof (made_at);
