-- what the metadata of a PaymentIntent says about the order that it pays for: transaction:, order: or number: before it
alter table payment_payment add column order_name text;

-- OrderNames.saying: the payments that call themselves after an order
create index payment_payment_order on payment_payment (shop_id, order_name) where order_name is not null;
