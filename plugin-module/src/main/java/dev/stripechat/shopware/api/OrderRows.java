package dev.stripechat.shopware.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Orders as the Admin API tells them: what is asked for, and what is read of it. */
final class OrderRows {

    static final String[] ASSOCIATIONS = {
        "transactions.stateMachineState",
        "transactions.paymentMethod",
        "deliveries.stateMachineState",
        "deliveries.shippingMethod",
        "deliveries.shippingOrderAddress",
        "orderCustomer",
        "lineItems",
        "currency",
        "billingAddress",
        "language.locale",
        "stateMachineState"
    };

    static final String[] TRANSACTION_ASSOCIATIONS = {"stateMachineState", "paymentMethod"};

    /** All that a written transaction or delivery touches, the order itself untouched. */
    static final List<String> WRITTEN =
            List.of(
                    "createdAt",
                    "updatedAt",
                    "transactions.createdAt",
                    "transactions.updatedAt",
                    "deliveries.createdAt",
                    "deliveries.updatedAt");

    private OrderRows() {}

    static ShopOrder order(Row row) {
        List<OrderTransaction> transactions =
                row.rows("transactions").stream()
                        .map(OrderRows::transaction)
                        .sorted(Comparator.comparing(OrderTransaction::placedAt))
                        .toList();
        List<ShopOrder.Delivery> deliveries =
                row.rows("deliveries").stream().map(OrderRows::delivery).toList();
        return new ShopOrder(
                row.text("id"),
                row.text("orderNumber"),
                state(row),
                row.text("salesChannelId"),
                row.text("languageId"),
                row.row("language").row("locale").maybe("code"),
                row.row("currency").text("isoCode"),
                row.amount("amountTotal"),
                row.time("orderDateTime").or(() -> row.time("createdAt")).orElse(Instant.EPOCH),
                newest(row, transactions, deliveries),
                row.maybe("deepLinkCode"),
                buyer(row),
                transactions,
                deliveries,
                row.rows("lineItems").stream().map(OrderRows::item).toList(),
                row.map("customFields"));
    }

    static OrderTransaction transaction(Row row) {
        return new OrderTransaction(
                row.text("id"),
                row.text("orderId"),
                state(row),
                row.text("paymentMethodId"),
                row.row("paymentMethod").text("technicalName"),
                row.row("amount").amount("totalPrice"),
                row.time("createdAt").orElse(Instant.EPOCH),
                row.changedAt(),
                row.map("customFields"));
    }

    private static String state(Row row) {
        return row.row("stateMachineState").text("technicalName");
    }

    private static Instant newest(
            Row row, List<OrderTransaction> transactions, List<ShopOrder.Delivery> deliveries) {
        return Stream.of(
                        Stream.of(row.changedAt()),
                        transactions.stream().map(OrderTransaction::changedAt),
                        deliveries.stream().map(ShopOrder.Delivery::changedAt))
                .flatMap(times -> times)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static ShopOrder.Buyer buyer(Row row) {
        Row customer = row.row("orderCustomer");
        return new ShopOrder.Buyer(
                customer.maybe("customerId"),
                customer.text("email"),
                customer.text("firstName"),
                customer.text("lastName"),
                row.row("billingAddress")
                        .maybe("phoneNumber")
                        .or(
                                () ->
                                        row.rows("deliveries").stream()
                                                .map(d -> d.row("shippingOrderAddress"))
                                                .flatMap(a -> a.maybe("phoneNumber").stream())
                                                .findFirst()));
    }

    private static ShopOrder.Delivery delivery(Row row) {
        return new ShopOrder.Delivery(
                row.text("id"),
                state(row),
                row.texts("trackingCodes"),
                row.row("shippingMethod")
                        .maybe("id")
                        .map(id -> row.row("shippingMethod").translated("name")),
                row.changedAt());
    }

    private static ShopOrder.Item item(Row row) {
        return new ShopOrder.Item(
                row.text("id"),
                row.text("type"),
                row.text("label"),
                row.whole("quantity"),
                row.amount("unitPrice"),
                row.amount("totalPrice"),
                row.maybe("productId"),
                row.maybe("promotionId"));
    }
}
