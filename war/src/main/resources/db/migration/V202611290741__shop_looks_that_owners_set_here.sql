-- what is set here goes before what the shop's own form says; null: it says
alter table shop_sales_channel
    add column own_brand  text,
    add column own_theme  text,
    add column welcome_de text,
    add column welcome_en text;
