package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.shop.DeliverySpan;
import dev.stripechat.shop.ShippingOffer;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to ship, their prices and their times, as they are written. */
final class ShippingWords {

    private final Language language;
    private final FactTexts texts;

    ShippingWords(Language language) {
        this.language = language;
        this.texts = FactTexts.in(language);
    }

    String name(ShippingOffer offer) {
        return Foreign.named(texts, offer.name());
    }

    /** {@code 1–3 days}. */
    String span(DeliverySpan span) {
        return span(texts, span);
    }

    static String span(FactTexts texts, DeliverySpan span) {
        String unit = "span." + span.unit().name().toLowerCase(Locale.ROOT);
        String number =
                span.least() == span.most()
                        ? String.valueOf(span.most())
                        : span.least() + "–" + span.most();
        return texts.say(span.most() == 1 ? unit + ".one" : unit, "number", number);
    }

    /** What it costs, in all its steps. */
    String price(ShippingOffer.Prices prices) {
        List<String> steps = prices.tiers().stream().map(tier -> step(prices.by(), tier)).toList();
        return String.join("; ", steps);
    }

    private String step(ShippingOffer.By by, ShippingOffer.Tier tier) {
        String price = amount(tier.price());
        Optional<String> from = tier.from().map(bound -> bound(by, bound, tier.price()));
        Optional<String> to = tier.to().map(bound -> bound(by, bound, tier.price()));
        if (from.isPresent() && to.isPresent()) {
            return texts.say("tier.between", "from", from.get(), "to", to.get(), "price", price);
        }
        return from.map(bound -> texts.say("tier.from", "from", bound, "price", price))
                .or(() -> to.map(bound -> texts.say("tier.to", "to", bound, "price", price)))
                .orElse(price);
    }

    private String amount(Money price) {
        return price.minor() == 0 ? texts.say("free") : price.in(language);
    }

    private String bound(ShippingOffer.By by, BigDecimal bound, Money price) {
        return switch (by) {
            case VALUE ->
                    new Money(
                                    bound.movePointRight(Money.decimals(price.currency()))
                                            .longValueExact(),
                                    price.currency())
                            .in(language);
            case WEIGHT -> texts.say("bound.weight", "number", number(bound));
            case PIECES -> texts.say("bound.pieces", "number", number(bound));
        };
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }
}
