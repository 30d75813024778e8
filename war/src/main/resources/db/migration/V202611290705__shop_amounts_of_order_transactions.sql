-- what each try to pay an order costs; absent, where the shop's amount is no money
alter table shop_order_transaction
    add column amount   bigint,
    add column currency text check (currency ~ '^[a-z]{3}$');
