-- looks at orders were letters to 'shopware-order' once; what was left of them is looked at as any touched order is
insert into shop_order_touch (shop_id, order_id, touched_at)
select distinct letter.shop_id, letter.payload, now()
from runtime_outbox letter join shop_shop shop on shop.id = letter.shop_id
where letter.destination = 'shopware-order' and letter.settled_at is null
  and letter.payload ~ '^[A-Za-z0-9._~-]{1,100}$'
on conflict (shop_id, order_id) do nothing;
