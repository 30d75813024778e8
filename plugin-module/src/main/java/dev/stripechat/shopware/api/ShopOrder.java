package dev.stripechat.shopware.api;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order. The newest of its transactions is the last one.
 *
 * @param state {@code open}, {@code in_progress}, {@code completed}, {@code cancelled}
 * @param locale of the language it was placed in, {@code de-DE}
 * @param changedAt when it or one of its transactions or deliveries was last written
 * @param deepLinkCode opens it in the storefront without an account: a secret of the customer
 */
public record ShopOrder(
        String id,
        String number,
        String state,
        String salesChannelId,
        String languageId,
        Optional<String> locale,
        String currency,
        BigDecimal total,
        Instant placedAt,
        Instant changedAt,
        Optional<String> deepLinkCode,
        Buyer buyer,
        List<OrderTransaction> transactions,
        List<Delivery> deliveries,
        List<Item> items,
        JsonObject customFields) {

    /** Nothing personal and no secret: it may stand in a log. */
    @Override
    public String toString() {
        return "ShopOrder[" + id + ", " + number + ", " + state + "]";
    }

    /**
     * Who ordered.
     *
     * @param customerId nobody's when the customer was deleted
     * @param phone of the billing address, else of the shipping address
     */
    public record Buyer(
            Optional<String> customerId,
            String email,
            String firstName,
            String lastName,
            Optional<String> phone) {

        @Override
        public String toString() {
            return "Buyer" + customerId;
        }
    }

    /**
     * A parcel.
     *
     * @param state {@code open}, {@code shipped}, {@code shipped_partially}, {@code returned}...
     */
    public record Delivery(
            String id,
            String state,
            List<String> trackingCodes,
            Optional<String> shippingMethod,
            Instant changedAt) {}

    /**
     * A line.
     *
     * @param type {@code product}, {@code promotion}...
     */
    public record Item(
            String id,
            String type,
            String label,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal total,
            Optional<String> productId,
            Optional<String> promotionId) {}
}
