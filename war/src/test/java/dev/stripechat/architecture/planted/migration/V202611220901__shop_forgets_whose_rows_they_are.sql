create table shop_forgetful (
    id   uuid primary key,
    name text not null
);
create table shop_vague (
    shop_id uuid
);
