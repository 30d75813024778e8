package dev.stripechat.shopware;

import java.math.BigDecimal;

/**
 * The merchant gives money back.
 *
 * @param source who says so
 * @param order of which
 * @param refundId of this refund
 * @param transaction what was paid
 * @param total how much, in whole units with decimals of the currency that was paid in
 */
public record RefundCall(
        Source source,
        ShopOrder order,
        String refundId,
        ShopTransaction transaction,
        BigDecimal total) {

    /** Reads the body of a refund; nothing is proved by that. */
    public static RefundCall of(byte[] body) {
        Fields fields = Fields.of(body);
        Fields refund = fields.object("refund");
        return new RefundCall(
                Source.of(fields),
                ShopOrder.of(fields.object("order")),
                refund.text("id"),
                ShopTransaction.of(refund.object("transactionCapture").object("transaction")),
                refund.object("amount").decimal("totalPrice"));
    }

    /** How much in minor units, given the currency it was paid in: the shop does not send that. */
    public Amount in(String currency) {
        return Amount.of(total, currency);
    }

    @Override
    public String toString() {
        return "RefundCall[" + refundId + "]";
    }
}
