-- the dispute that the shopper's bank has lost: a late word that it was begun does not bring it back
alter table paymentpage_payment add column won_dispute text;
