package dev.stripechat.shopware;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * An order was placed with our payment method.
 *
 * @param source who says so
 * @param order what is to be paid
 * @param transaction how
 * @param amount how much
 * @param returnUrl where the shopper goes afterwards; it holds a token of the shop, so it is a secret
 * @param requestData what the form of the shop has sent
 * @param preOrderPayment what we answered to {@link ValidateCall}
 */
public record PayCall(
        Source source,
        ShopOrder order,
        ShopTransaction transaction,
        Amount amount,
        Optional<Secret> returnUrl,
        JsonObject requestData,
        JsonObject preOrderPayment) {

    /** Reads the body of a payment; nothing is proved by that. */
    public static PayCall of(byte[] body) {
        Fields fields = Fields.of(body);
        ShopOrder order = ShopOrder.of(fields.object("order"));
        ShopTransaction transaction = ShopTransaction.of(fields.object("orderTransaction"));
        String currency =
                order.currency().orElseThrow(() -> ProtocolRefused.malformed("order.currency"));
        return new PayCall(
                Source.of(fields),
                order,
                transaction,
                Amount.of(transaction.total(), currency),
                fields.textIfAny("returnUrl").map(Secret::new),
                fields.map("requestData"),
                fields.map("preOrderPayment"));
    }

    @Override
    public String toString() {
        return "PayCall[" + order + ", " + transaction.id() + "]";
    }
}
