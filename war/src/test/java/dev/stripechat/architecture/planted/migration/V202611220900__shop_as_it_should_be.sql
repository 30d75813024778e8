create table shop_shop (
    id uuid primary key
);
create table shop_origin (
    shop_id uuid not null references shop_shop
);
-- a comment may say: insert into staff_account
