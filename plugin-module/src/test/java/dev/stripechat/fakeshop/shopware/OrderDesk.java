package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonObject;
import java.util.Map;

/** Takes orders and brings them to the till; the app hears of an order before anybody pays it. */
public final class OrderDesk {

    private static final String TRANSACTION = "order_transaction";

    private final ShopwareData data;
    private final WebhookPost webhooks;
    private final PaymentDesk payments;
    private final StateMoves moves;
    private final PlacedOrders placed;

    OrderDesk(ShopwareData data, WebhookPost webhooks, PaymentDesk payments, StateMoves moves) {
        this.data = data;
        this.webhooks = webhooks;
        this.payments = payments;
        this.moves = moves;
        this.placed = new PlacedOrders(data);
    }

    /** The cart becomes an order of its customer; the id. Nothing is paid yet. */
    public String order(Visitor visitor) {
        String customerId =
                visitor.customerId()
                        .orElseThrow(
                                () ->
                                        new ShopwareError(
                                                "CHECKOUT__CUSTOMER_NOT_LOGGED_IN",
                                                "Customer is not logged in."));
        String id =
                placed.place(
                        customerId,
                        OpeningStock.STOREFRONT,
                        visitor.paymentMethodId(),
                        visitor.lines());
        data.change("order", id, row -> row.addProperty("languageId", visitor.languageId()));
        visitor.empties();
        tell("checkout.order.placed", id);
        return id;
    }

    /** Pays the order's newest transaction; where the browser, now on that domain of the shop, goes. */
    public String pay(String orderId, String storefront) {
        String transaction = placed.transactionOf(orderId);
        String method = ShopwareData.text(data.row(TRANSACTION, transaction), "paymentMethodId");
        return method.equals(OpeningStock.CARD)
                ? payments.pay(transaction, storefront, Map.of("tos", "on"))
                : storefront + "/checkout/finish?orderId=" + orderId;
    }

    /** The browser comes back from the app's page with this token and whatever else was in the address. */
    public String finish(String token, Map<String, String> query) {
        return payments.finish(token, query);
    }

    /** Money back, in the administration; the id of the refund. */
    public String refund(String orderId, double amount) {
        return payments.refund(placed.transactionOf(orderId), amount);
    }

    /** Chooses how an order is paid after all: the same method opens its transaction again, another one begins a new one. */
    public void paysAgainWith(String orderId, String paymentMethodId) {
        String transaction = placed.transactionOf(orderId);
        String before = ShopwareData.text(data.row(TRANSACTION, transaction), "paymentMethodId");
        if (before.equals(paymentMethodId)) {
            if (!data.state(TRANSACTION, transaction).equals("open")) {
                moves.move(TRANSACTION, transaction, "reopen");
            }
            return;
        }
        placed.payOtherwise(orderId, paymentMethodId);
        tell("checkout.order.payment_method.changed", orderId);
    }

    /** Cancels the order; what is paid stays paid. */
    public void cancel(String orderId) {
        moves.move("order", orderId, "cancel");
    }

    /** The owner edits the order: it costs something else now, and so does what is still to be paid. */
    public void costs(String orderId, double total) {
        data.change(
                "order",
                orderId,
                row -> {
                    row.addProperty("amountTotal", total);
                    row.addProperty("amountNet", total);
                });
        data.change(
                TRANSACTION,
                placed.transactionOf(orderId),
                row -> {
                    JsonObject amount = row.getAsJsonObject("amount");
                    amount.addProperty("unitPrice", total);
                    amount.addProperty("totalPrice", total);
                });
    }

    /** The transaction that counts. */
    public String transactionOf(String orderId) {
        return placed.transactionOf(orderId);
    }

    /** In which state that is. */
    public String paymentState(String orderId) {
        return data.state(TRANSACTION, transactionOf(orderId));
    }

    private void tell(String event, String orderId) {
        JsonObject payload = new JsonObject();
        payload.add("order", new OrderJson(data).order(orderId));
        webhooks.happened(event, payload);
    }
}
