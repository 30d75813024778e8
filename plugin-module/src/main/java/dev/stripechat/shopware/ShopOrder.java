package dev.stripechat.shopware;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * An order as the shop sends it along with a payment.
 *
 * @param id 32 hexadecimal digits
 * @param number as the shopper knows it
 * @param total in whole units with decimals
 * @param currency three lower-case letters; not with refunds
 * @param customerId the shopper's account or guest
 * @param email the shopper's address
 * @param salesChannelId where it was ordered
 * @param languageId in which language
 * @param locale such as {@code de-DE}, if the shop says it
 * @param deepLinkCode opens the order for a guest, so it is a secret
 * @param json all of it
 */
public record ShopOrder(
        String id,
        String number,
        BigDecimal total,
        Optional<String> currency,
        Optional<String> customerId,
        Optional<String> email,
        Optional<String> salesChannelId,
        Optional<String> languageId,
        Optional<String> locale,
        Optional<Secret> deepLinkCode,
        JsonObject json) {

    static ShopOrder of(Fields order) {
        Optional<Fields> customer = order.objectIfAny("orderCustomer");
        return new ShopOrder(
                order.text("id"),
                order.text("orderNumber"),
                order.decimal("amountTotal"),
                order.objectIfAny("currency")
                        .flatMap(currency -> currency.textIfAny("isoCode"))
                        .map(code -> code.toLowerCase(Locale.ROOT)),
                customer.flatMap(fields -> fields.textIfAny("customerId")),
                customer.flatMap(fields -> fields.textIfAny("email")),
                order.textIfAny("salesChannelId"),
                order.textIfAny("languageId"),
                order.objectIfAny("language")
                        .flatMap(language -> language.objectIfAny("locale"))
                        .flatMap(locale -> locale.textIfAny("code")),
                order.textIfAny("deepLinkCode").map(Secret::new),
                order.json());
    }

    @Override
    public String toString() {
        return "ShopOrder[" + id + "]";
    }
}
