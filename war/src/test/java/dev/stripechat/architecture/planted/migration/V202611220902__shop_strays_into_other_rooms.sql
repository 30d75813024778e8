create table staff_stray (
    shop_id    uuid not null,
    account_id uuid not null references staff_account
);
