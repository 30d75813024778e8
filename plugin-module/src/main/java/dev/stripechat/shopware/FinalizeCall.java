package dev.stripechat.shopware;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * A shopper has come back from our page to the shop.
 *
 * @param source who says so
 * @param transaction which was paid, or not
 * @param order of it, if the shop sends it
 * @param requestData the query the shopper came back with; Shopware 6.6 calls it queryParameters
 */
public record FinalizeCall(
        Source source,
        ShopTransaction transaction,
        Optional<ShopOrder> order,
        JsonObject requestData) {

    /** Reads the body of a return; nothing is proved by that. */
    public static FinalizeCall of(byte[] body) {
        Fields fields = Fields.of(body);
        JsonObject requestData = fields.map("requestData");
        return new FinalizeCall(
                Source.of(fields),
                ShopTransaction.of(fields.object("orderTransaction")),
                fields.objectIfAny("order").map(ShopOrder::of),
                requestData.isEmpty() ? fields.map("queryParameters") : requestData);
    }

    @Override
    public String toString() {
        return "FinalizeCall[" + transaction.id() + "]";
    }
}
