-- whether the chat was begun for its page; in another one somebody may have talked before
alter table shop_payment_attempt add column began_chat boolean not null default false;

-- whether a browser has joined a chat by another attempt
create index shop_payment_attempt_joined on shop_payment_attempt (shop_id, conversation_id) where joined;
