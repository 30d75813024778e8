-- why we are having it cancelled ourselves: then its cancellation is no news for anybody
alter table payment_payment add column closing text check (closing in ('REPLACED', 'WITHDRAWN', 'ABANDONED'));
-- until now the payment page has noted it for itself, and not why
update payment_payment k set closing = case when a.withdrawn then 'WITHDRAWN' else 'REPLACED' end
    from paymentpage_payment p left join shop_payment_attempt a on a.shop_id = p.shop_id and a.id = p.attempt_id
    where p.closing and p.shop_id = k.shop_id and p.payment_intent = k.payment_intent
        and k.state not in ('PROCESSING', 'AUTHORIZED', 'SUCCEEDED');
