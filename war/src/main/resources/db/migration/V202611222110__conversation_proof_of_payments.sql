alter table conversation_linked_payment
    add column proof             text not null default 'SHOP_TOKEN' check (proof in ('SHOP_TOKEN', 'CLIENT_SECRET')),
    -- what the shop signed that is to be paid, if it did
    add column expected_amount   bigint,
    add column expected_at       timestamptz,
    add column expected_currency text check (expected_currency ~ '^[a-z]{3}$'),
    -- whether our id stands in the metadata of the PaymentIntent
    add column mark              text not null default 'WAITING' check (mark in ('WANTED', 'WAITING', 'DONE', 'NEVER')),
    add check ((expected_amount is null) = (expected_currency is null));
alter table conversation_linked_payment alter column checkout_id drop not null;

-- the marks still to be made
create index conversation_linked_payment_wanted on conversation_linked_payment (linked_at) where mark = 'WANTED';
