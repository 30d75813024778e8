alter table staff_account add column shop_user text;

-- the account of a person of the shop's administration, or of the administration as a whole
create unique index staff_account_shop_user on staff_account (shop_id, shop_user) where shop_user is not null;

create table staff_frame_code (
    token_hash text primary key,
    shop_id    uuid not null,
    account_id uuid not null references staff_account,
    expires_at timestamptz not null
);
