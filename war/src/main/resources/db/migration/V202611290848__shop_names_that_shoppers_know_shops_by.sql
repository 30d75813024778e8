-- what a shop calls itself towards its shoppers, which each of its sales channels may set for itself
alter table shop_sales_channel add column shop_name text;
alter table shop_payment_attempt add column shop_name text;
