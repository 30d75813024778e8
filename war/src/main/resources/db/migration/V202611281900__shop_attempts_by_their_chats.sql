-- the attempt whose page has a chat beside it, for mails about that chat
create index shop_payment_attempt_chat on shop_payment_attempt (shop_id, conversation_id)
    where conversation_id is not null;
