alter table conversation_conversation
    add column state          text not null default 'OPEN' check (state in ('OPEN', 'CLOSED')),
    add column checkout_id    text,
    add column sales_channel  text,
    add column refused_claims int  not null default 0 check (refused_claims >= 0);

-- the conversations of a checkout
create index conversation_conversation_checkout on conversation_conversation (shop_id, checkout_id)
    where checkout_id is not null;
