package dev.stripechat.shopware.api;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One way in which an order was or is to be paid.
 *
 * @param state {@code open}, {@code in_progress}, {@code authorized}, {@code paid}, {@code failed}, {@code cancelled}...
 * @param paymentMethod the technical name; empty in shops that have none
 */
public record OrderTransaction(
        String id,
        String orderId,
        String state,
        String paymentMethodId,
        String paymentMethod,
        BigDecimal amount,
        Instant placedAt,
        Instant changedAt,
        JsonObject customFields) {}
