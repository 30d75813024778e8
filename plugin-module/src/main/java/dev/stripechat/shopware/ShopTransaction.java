package dev.stripechat.shopware;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One way an order is to be paid; a second try with another payment method is another one.
 *
 * @param id 32 hexadecimal digits
 * @param orderId of the order it belongs to
 * @param total in whole units with decimals
 * @param paymentMethodId how it is to be paid
 * @param state such as {@code in_progress}
 * @param customFields what plugins have noted in it
 */
public record ShopTransaction(
        String id,
        String orderId,
        BigDecimal total,
        Optional<String> paymentMethodId,
        Optional<String> state,
        JsonObject customFields) {

    static ShopTransaction of(Fields transaction) {
        return new ShopTransaction(
                transaction.text("id"),
                transaction.text("orderId"),
                transaction.object("amount").decimal("totalPrice"),
                transaction.textIfAny("paymentMethodId"),
                transaction
                        .objectIfAny("stateMachineState")
                        .flatMap(state -> state.textIfAny("technicalName")),
                transaction.map("customFields"));
    }
}
