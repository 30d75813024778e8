-- the conversations of a customer whom the shop has deleted
create index conversation_conversation_customer on conversation_conversation (shop_id, customer_id)
    where customer_id is not null;
