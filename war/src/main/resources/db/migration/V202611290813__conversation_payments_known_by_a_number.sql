-- a number that another shop may have as well: shown to staff only
alter table conversation_linked_payment drop constraint conversation_linked_payment_proof_check;
alter table conversation_linked_payment add constraint conversation_linked_payment_proof_check
    check (proof in ('SHOP_TOKEN', 'CLIENT_SECRET', 'PAYMENT_PAGE', 'ORDER', 'ORDER_NUMBER'));
