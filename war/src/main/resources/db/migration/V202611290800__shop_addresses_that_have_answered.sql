-- where a shop has answered to our keys: the page there is its, though others name it
alter table shop_installation add column answered_url text;
