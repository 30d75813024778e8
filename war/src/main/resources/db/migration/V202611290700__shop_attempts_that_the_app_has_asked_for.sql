-- what becomes of these is told by the app, also when it is not registered at that moment
alter table shop_payment_attempt add column by_app boolean not null default false;
update shop_payment_attempt a set by_app = true
    where order_transaction_id is not null
      and exists (select 1 from shop_installation i where i.shop_id = a.shop_id and i.current_secret is not null);
