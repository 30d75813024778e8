package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.ProductFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether something is there, how much of it, and when it is there again. */
@Dependent
public class StockLookup implements Lookup {

    private static final int MOST_LINES = 12;

    private final NamedProducts products;
    private final ShopVoice voice;

    @Inject
    StockLookup(NamedProducts products, ShopVoice voice) {
        this.products = products;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.STOCK);
    }

    @Override
    public Found look(Asked asked) {
        return voice.aisle(asked)
                .map(aisle -> ShopVoice.looked(() -> found(asked, aisle)))
                .orElseGet(() -> new Found.Unknown("no_channel"));
    }

    private Found found(Asked asked, Aisle aisle) {
        List<ProductFacts> meant = products.meant(asked, aisle);
        if (meant.isEmpty() || meant.size() > NamedProducts.MOST) {
            return new Found.Unknown(meant.isEmpty() ? "no_product" : "ambiguous");
        }
        List<String> lines = new ArrayList<>();
        meant.forEach(product -> add(asked, product, lines));
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return new Found.Unknown(lines.isEmpty() ? "nothing_known" : "ambiguous");
        }
        Instant seen = meant.get(0).seenAt();
        return voice.told(asked, String.join("\n", lines), seen, false, lines);
    }

    private static void add(Asked asked, ProductFacts product, List<String> lines) {
        FactTexts texts = FactTexts.in(asked.language());
        String name = Foreign.named(texts, product.name());
        product.stock().ifPresent(stock -> lines.add(line(texts, name, stock)));
        for (ProductFacts.Variant variant : said(asked, product)) {
            String options =
                    String.join(
                            ", ",
                            variant.options().stream()
                                    .map(one -> Foreign.text(one.value()))
                                    .toList());
            lines.add(
                    line(
                            texts,
                            texts.say("variant", "name", name, "options", options),
                            variant.stock()));
        }
    }

    /** Those of which all is true that is said of their options; all, where nothing is said. */
    private static List<ProductFacts.Variant> said(Asked asked, ProductFacts product) {
        List<String> values =
                product.variants().stream()
                        .flatMap(variant -> variant.options().stream())
                        .map(ProductFacts.Trait::value)
                        .filter(value -> ProductNames.isSaid(value, asked.text()))
                        .distinct()
                        .toList();
        List<ProductFacts.Variant> some =
                product.variants().stream()
                        .filter(
                                variant ->
                                        variant.options().stream()
                                                .map(ProductFacts.Trait::value)
                                                .toList()
                                                .containsAll(values))
                        .toList();
        return some.isEmpty() ? product.variants() : some;
    }

    /** How long the shop takes to send this one, where it says so. */
    private static String time(FactTexts texts, ProductFacts.Stock stock) {
        return stock.span()
                .map(span -> " " + texts.say("stock.time", "span", ShippingWords.span(texts, span)))
                .orElse("");
    }

    private static String line(FactTexts texts, String name, ProductFacts.Stock stock) {
        if (stock.isThere()) {
            String left = String.valueOf(stock.available());
            return texts.say("stock.there", "name", name, "number", left) + time(texts, stock);
        }
        if (stock.isCloseout()) {
            return texts.say("stock.gone", "name", name);
        }
        return stock.restockDays()
                .map(
                        days ->
                                texts.say(
                                        "stock.again",
                                        "name",
                                        name,
                                        "days",
                                        texts.count("span.day", days)))
                .orElseGet(() -> texts.say("stock.orderable", "name", name));
    }
}
