package dev.stripechat.shopware;

import java.util.Locale;
import java.util.Optional;

/**
 * Who is shopping, and where.
 *
 * @param token of the shopper's session: who has it is that shopper, so it is never stored or logged
 * @param salesChannelId where
 * @param currency three lower-case letters
 * @param customerId the shopper's account or guest; none before that
 * @param email the shopper's address
 * @param languageId in which language
 * @param locale such as {@code de-DE}, if the shop says it
 * @param paymentMethodId what is chosen
 */
public record ShopperContext(
        Secret token,
        String salesChannelId,
        String currency,
        Optional<String> customerId,
        Optional<String> email,
        Optional<String> languageId,
        Optional<String> locale,
        Optional<String> paymentMethodId) {

    static ShopperContext of(Fields context) {
        Optional<Fields> customer = context.objectIfAny("customer");
        return new ShopperContext(
                new Secret(context.text("token")),
                context.object("salesChannel").text("id"),
                context.object("currency").text("isoCode").toLowerCase(Locale.ROOT),
                customer.map(fields -> fields.text("id")),
                customer.flatMap(fields -> fields.textIfAny("email")),
                context.objectIfAny("context").flatMap(ShopperContext::firstLanguage),
                context.objectIfAny("languageInfo").flatMap(info -> info.textIfAny("localeCode")),
                context.objectIfAny("paymentMethod").flatMap(method -> method.textIfAny("id")));
    }

    private static Optional<String> firstLanguage(Fields context) {
        return context.textList("languageIdChain").stream().findFirst();
    }

    @Override
    public String toString() {
        return "ShopperContext[" + salesChannelId + "]";
    }
}
