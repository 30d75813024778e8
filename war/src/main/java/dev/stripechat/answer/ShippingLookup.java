package dev.stripechat.answer;

import dev.stripechat.shop.Aisle;
import dev.stripechat.shop.Catalogue;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.Offers;
import dev.stripechat.shop.ShippingOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What shipping costs, and to which countries a shop sends. */
@Dependent
public class ShippingLookup implements Lookup {

    private static final int MOST_COUNTRIES = 30;

    private final Catalogue catalogue;
    private final Checkouts checkouts;
    private final ShopVoice voice;

    @Inject
    ShippingLookup(Catalogue catalogue, Checkouts checkouts, ShopVoice voice) {
        this.catalogue = catalogue;
        this.checkouts = checkouts;
        this.voice = voice;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.SHIPPING_COST, Intent.SHIP_ABROAD);
    }

    @Override
    public Found look(Asked asked) {
        Optional<Found> signed =
                asked.intent() == Intent.SHIPPING_COST ? ofCart(asked) : Optional.empty();
        return signed.orElseGet(
                () ->
                        voice.aisle(asked)
                                .map(aisle -> ShopVoice.looked(() -> offered(asked, aisle)))
                                .orElseGet(() -> new Found.Unknown("no_channel")));
    }

    /** The shop has signed what it costs for this very cart. */
    private Optional<Found> ofCart(Asked asked) {
        boolean isElsewhere = Countries.in(asked.text()).isPresent();
        Optional<Checkout> checkout =
                asked.at()
                        .checkout()
                        .filter(id -> !isElsewhere)
                        .flatMap(id -> checkouts.named(asked.shop(), id));
        return checkout.flatMap(
                one ->
                        one.cart()
                                .shipping()
                                .map(
                                        cost ->
                                                told(
                                                        asked,
                                                        "cost.cart",
                                                        one.signedAt(),
                                                        cost.minor() == 0
                                                                ? FactTexts.in(asked.language())
                                                                        .say("nothing")
                                                                : cost.in(asked.language()))));
    }

    private Found told(Asked asked, String key, Instant at, String amount) {
        String text = FactTexts.in(asked.language()).say(key, "amount", amount);
        return told(asked, text, at, List.of(amount));
    }

    private Found offered(Asked asked, Aisle aisle) {
        return catalogue
                .offers(aisle)
                .map(
                        offers ->
                                asked.intent() == Intent.SHIP_ABROAD
                                        ? destinations(asked, offers)
                                        : costs(asked, offers))
                .orElseGet(() -> new Found.Unknown("no_channel"));
    }

    /** A matrix that rules decide about cannot be read; where nothing can be said, nothing is. */
    private Found costs(Asked asked, Offers offers) {
        if (Countries.in(asked.text()).isPresent()
                || offers.shipping().stream().noneMatch(one -> one.prices().isPresent())) {
            return new Found.Unknown("by_rule");
        }
        FactTexts texts = FactTexts.in(asked.language());
        ShippingWords words = new ShippingWords(asked.language());
        List<String> lines = new ArrayList<>();
        for (ShippingOffer offer : offers.shipping()) {
            String price = offer.prices().map(words::price).orElseGet(() -> texts.say("by_order"));
            lines.add(texts.say("cost.of", "name", words.name(offer), "price", price));
        }
        List<String> facts = List.copyOf(lines);
        lines.add(0, texts.say("cost.offered"));
        addCondition(texts, offers, lines);
        return told(asked, String.join("\n", lines), offers.seenAt(), facts);
    }

    static void addCondition(FactTexts texts, Offers offers, List<String> lines) {
        if (offers.shipping().stream().anyMatch(ShippingOffer::isConditional)) {
            lines.add(texts.say("shipping_condition"));
        }
    }

    private Found destinations(Asked asked, Offers offers) {
        FactTexts texts = FactTexts.in(asked.language());
        Optional<String> iso = Countries.in(asked.text());
        if (iso.isPresent()) {
            boolean isThere =
                    offers.destinations().stream().anyMatch(one -> one.iso().equals(iso.get()));
            String name = Countries.name(iso.get(), asked.language());
            String text = texts.say(isThere ? "ships_to" : "ships_not_to", "country", name);
            return told(asked, text, offers.seenAt(), List.of(name, isThere ? "yes" : "no"));
        }
        List<String> names =
                offers.destinations().stream().map(one -> Foreign.text(one.name())).toList();
        if (names.isEmpty() || names.size() > MOST_COUNTRIES) {
            return new Found.Unknown("no_country");
        }
        String text = texts.say("ships_to_all", "countries", texts.all(names));
        return told(asked, text, offers.seenAt(), names);
    }

    private Found told(Asked asked, String text, Instant at, List<String> facts) {
        return voice.told(asked, text, at, false, facts);
    }
}
