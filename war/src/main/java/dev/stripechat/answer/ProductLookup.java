package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.ProductFacts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which sizes and other variants something is sold, and what the shop says it is like. Which of them fits, nobody guesses. */
@Dependent
public class ProductLookup implements Lookup {

    private final NamedProducts products;
    private final ShopVoice voice;

    @Inject
    ProductLookup(NamedProducts products, ShopVoice voice) {
        this.products = products;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.SIZE_ADVICE);
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
        FactTexts texts = FactTexts.in(asked.language());
        List<String> lines = new ArrayList<>();
        for (ProductFacts product : meant) {
            String name = Foreign.named(texts, product.name());
            add(texts, "sold_in", name, options(product), lines);
            add(texts, "is_like", name, product.properties(), lines);
        }
        Instant seen = meant.get(0).seenAt();
        return lines.isEmpty()
                ? new Found.Unknown("nothing_known")
                : voice.told(asked, String.join("\n", lines), seen, false, lines);
    }

    private static List<ProductFacts.Trait> options(ProductFacts product) {
        return product.variants().stream().flatMap(one -> one.options().stream()).toList();
    }

    private static void add(
            FactTexts texts,
            String key,
            String name,
            List<ProductFacts.Trait> traits,
            List<String> lines) {
        if (!traits.isEmpty()) {
            lines.add(texts.say(key, "name", name, "traits", written(traits)));
        }
    }

    /** {@code Size: S, L; Colour: blue}. */
    private static String written(List<ProductFacts.Trait> traits) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        traits.forEach(
                trait ->
                        groups.computeIfAbsent(
                                        Foreign.text(trait.group()), first -> new LinkedHashSet<>())
                                .add(Foreign.text(trait.value())));
        return String.join(
                "; ",
                groups.entrySet().stream()
                        .map(group -> group.getKey() + ": " + String.join(", ", group.getValue()))
                        .toList());
    }
}
