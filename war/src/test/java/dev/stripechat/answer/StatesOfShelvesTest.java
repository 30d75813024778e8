package dev.stripechat.answer;

import static dev.stripechat.shop.SomeOffers.someOffers;
import static dev.stripechat.shop.SomeOffers.tier;

import dev.stripechat.kernel.Language;
import dev.stripechat.shop.DeliverySpan;
import dev.stripechat.shop.ProductFacts.Stock;
import dev.stripechat.shop.ShippingOffer;
import dev.stripechat.shop.SomeOffers;
import dev.stripechat.shop.SomeProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every stock, every price and every time of shipping, in both languages: the exact facts. */
class StatesOfShelvesTest {

    private final LiveStates states = new LiveStates();

    @Test
    void what_is_there() {
        for (int left : new int[] {-3, 0, 1, 2, 7, 1250}) {
            for (int least : new int[] {1, 2}) {
                for (int days : new int[] {0, 1, 14}) {
                    for (boolean closeout : new boolean[] {true, false}) {
                        Optional<Integer> restock = Optional.of(days).filter(some -> some > 0);
                        Stock stock = new Stock(left, least, closeout, restock, Optional.empty());
                        for (Language language : Language.values()) {
                            there(stock, language);
                        }
                    }
                }
            }
        }

        states.ends(72);
    }

    private void there(Stock stock, Language language) {
        String name = language == Language.DE ? "„Mug“" : "\"Mug\"";
        String text;
        if (stock.available() > 0 && stock.available() >= stock.least()) {
            String left = String.valueOf(stock.available());
            text = WrittenTexts.line(language, "stock.there", "name", name, "number", left);
        } else if (stock.isCloseout()) {
            text = WrittenTexts.line(language, "stock.gone", "name", name);
        } else if (stock.restockDays().isPresent()) {
            int days = stock.restockDays().get();
            text =
                    WrittenTexts.line(
                            language, "stock.again", "name", name, "days", span(language, days));
        } else {
            text = WrittenTexts.line(language, "stock.orderable", "name", name);
        }
        Counter counter = new Counter().at("cart-1");
        counter.catalogue.sells(
                counter.aisle(language), SomeProduct.called("Mug").left(stock).all());
        Found found =
                new StockLookup(
                                new NamedProducts(counter.catalogue, counter.checkouts),
                                counter.voice)
                        .look(counter.asks(Intent.STOCK, language, "Mug?"));
        states.says(stock.toString(), found, text, List.of(text), false);
    }

    private static String span(Language language, int days) {
        String key = days == 1 ? "span.day.one" : "span.day";
        return WrittenTexts.line(language, key, "number", String.valueOf(days));
    }

    @Test
    void what_shipping_costs_and_how_long_it_takes() {
        for (long cents : new long[] {0, 1, 490, 99999}) {
            for (String bound : new String[] {"", "50", "99.95"}) {
                for (boolean conditional : new boolean[] {true, false}) {
                    for (Language language : Language.values()) {
                        costs(cents, bound, conditional, language);
                    }
                }
            }
        }
        for (DeliverySpan.Unit unit : DeliverySpan.Unit.values()) {
            for (int[] span : new int[][] {{1, 1}, {0, 1}, {1, 3}, {2, 2}, {10, 14}}) {
                for (Language language : Language.values()) {
                    takes(new DeliverySpan(span[0], span[1], unit), language);
                }
            }
        }

        states.ends(49);
    }

    private void costs(long cents, String bound, boolean conditional, Language language) {
        String name = language == Language.DE ? "„Post“" : "\"Post\"";
        String free = WrittenTexts.line(language, "free");
        String price = cents == 0 ? free : WrittenTexts.euros(language, cents);
        List<ShippingOffer.Tier> tiers = new ArrayList<>();
        if (!bound.isEmpty()) {
            String from = WrittenTexts.euros(language, Math.round(Double.parseDouble(bound) * 100));
            price =
                    WrittenTexts.line(language, "tier.to", "to", from, "price", price)
                            + "; "
                            + WrittenTexts.line(language, "tier.from", "from", from, "price", free);
            tiers.add(tier("0", bound, cents));
            tiers.add(tier(bound, "0", 0));
        } else {
            tiers.add(tier("0", "0", cents));
        }
        String fact = WrittenTexts.line(language, "cost.of", "name", name, "price", price);
        String text = WrittenTexts.line(language, "cost.offered") + "\n" + fact;
        if (conditional) {
            text += "\n" + WrittenTexts.line(language, "shipping_condition");
        }
        Found found = asked(tiers, conditional, language);
        states.says(cents + bound + conditional, found, text, List.of(fact), false);
    }

    private static Found asked(
            List<ShippingOffer.Tier> tiers, boolean conditional, Language language) {
        Counter counter = new Counter().at("cart-1");
        ShippingOffer.Prices prices = new ShippingOffer.Prices(ShippingOffer.By.VALUE, tiers);
        ShippingOffer offer =
                new ShippingOffer("Post", conditional, Optional.empty(), Optional.of(prices));
        counter.catalogue.offers(counter.aisle(language), someOffers().ships(offer).all());
        return new ShippingLookup(counter.catalogue, counter.checkouts, counter.voice)
                .look(counter.asks(Intent.SHIPPING_COST, language, "Shipping?"));
    }

    private void takes(DeliverySpan span, Language language) {
        String name = language == Language.DE ? "„Post“" : "\"Post\"";
        String key = "span." + span.unit().name().toLowerCase(Locale.ROOT);
        String number =
                span.least() == span.most()
                        ? String.valueOf(span.most())
                        : span.least() + "–" + span.most();
        String time =
                WrittenTexts.line(
                        language, span.most() == 1 ? key + ".one" : key, "number", number);
        String fact = WrittenTexts.line(language, "time.of", "name", name, "span", time);
        String text = WrittenTexts.line(language, "time.offered") + "\n" + fact;
        Counter counter = new Counter().at("cart-1");
        SomeOffers offers =
                someOffers()
                        .ships(
                                new ShippingOffer(
                                        "Post", false, Optional.of(span), Optional.empty()));
        counter.catalogue.offers(counter.aisle(language), offers.all());
        Found found =
                new DeliveryLookup(counter.catalogue, counter.voice)
                        .look(counter.asks(Intent.DELIVERY_TIME, language, "How long?"));
        states.says(span.toString(), found, text, List.of(fact), false);
    }
}
