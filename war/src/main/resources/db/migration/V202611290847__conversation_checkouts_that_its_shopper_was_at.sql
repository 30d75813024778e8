-- where a shopper whom the shop has named has been: what is said of an order finds its chat when they have gone on
create table conversation_stay (
    shop_id         uuid not null,
    conversation_id uuid not null references conversation_conversation on delete cascade,
    checkout_id     text not null,
    customer_id     text not null,
    primary key (conversation_id, checkout_id)
);

-- JpaStays.AT: the chats about an order
create index conversation_stay_checkout on conversation_stay (shop_id, checkout_id);

insert into conversation_stay (shop_id, conversation_id, checkout_id, customer_id)
    select shop_id, id, checkout_id, customer_id from conversation_conversation
    where checkout_id is not null and customer_id is not null;
