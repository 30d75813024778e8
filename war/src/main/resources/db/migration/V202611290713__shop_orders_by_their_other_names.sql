-- Orders.withTransaction: the order of a try to pay it
create index shop_order_transaction_id on shop_order_transaction (shop_id, id);

-- Orders.numbered: the order that a shopper knows by its number
create index shop_order_number on shop_order (shop_id, order_number);

-- Orders.everPaidBy: the order in which a PaymentIntent has stood
create index shop_order_payment_intent on shop_order_payment (shop_id, payment_intent);

-- Orders.of: what a customer has ordered lately
create index shop_order_customer on shop_order (shop_id, customer_id) where customer_id is not null;
