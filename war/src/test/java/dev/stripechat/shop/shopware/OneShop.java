package dev.stripechat.shop.shopware;

import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.OrderTransaction;
import dev.stripechat.shopware.api.ShopOrder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop with one order, as its Admin API shows it; what else may be asked nobody asks here. */
final class OneShop {

    static final String ORDER = "0".repeat(31) + "a";
    static final String CUSTOMER = "0".repeat(31) + "d";
    static final String TRANSACTION = "0".repeat(31) + "b";

    final OrderMachine machine;
    final Map<String, JsonObject> fields = new LinkedHashMap<>();
    final List<String> written = new ArrayList<>();
    private final List<OrderTransaction> transactions = new ArrayList<>();
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean gone;

    OneShop(String transactionState) {
        machine = OrderMachine.of("6.6", transactionState);
        costs(TRANSACTION, "47.80");
    }

    void fails(RuntimeException why) {
        trouble = Optional.of(why);
    }

    void isWell() {
        trouble = Optional.empty();
    }

    void isDeleted() {
        gone = true;
    }

    /** One more try to pay it, or the same at another price. */
    void costs(String transaction, String amount) {
        transactions.removeIf(one -> one.id().equals(transaction));
        transactions.add(transaction(transaction, amount));
    }

    AdminApi api() {
        return (AdminApi)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {AdminApi.class},
                        (proxy, method, given) -> answer(method.getName(), given));
    }

    private Object answer(String question, Object[] given) {
        trouble.ifPresent(
                why -> {
                    throw why;
                });
        return switch (question) {
            case "transaction" -> transaction(String.valueOf(given[0]));
            case "order" -> order(String.valueOf(given[0]));
            case "transition" -> machine.move(String.valueOf(given[1]));
            case "orderFields", "transactionFields" -> write(question, given);
            default -> throw new UnsupportedOperationException(question);
        };
    }

    private Object write(String question, Object[] given) {
        written.add(question);
        fields.merge(
                String.valueOf(given[0]),
                (JsonObject) given[1],
                (before, more) ->
                        Json.createObjectBuilder(before)
                                .addAll(Json.createObjectBuilder(more))
                                .build());
        return JsonValue.NULL;
    }

    private Optional<OrderTransaction> transaction(String id) {
        return transactions.stream()
                .filter(one -> !gone && one.id().equals(id))
                .findAny()
                .map(one -> transaction(id, one.amount().toString()));
    }

    private OrderTransaction transaction(String id, String amount) {
        return new OrderTransaction(
                id,
                ORDER,
                machine.state(),
                "0".repeat(32),
                "payment_stripechat_card_and_more",
                new BigDecimal(amount),
                Instant.EPOCH,
                Instant.EPOCH,
                fields.getOrDefault(id, JsonValue.EMPTY_JSON_OBJECT));
    }

    private Optional<ShopOrder> order(String id) {
        if (gone || !id.equals(ORDER)) {
            return Optional.empty();
        }
        return Optional.of(
                new ShopOrder(
                        ORDER,
                        "10001",
                        "open",
                        "0".repeat(32),
                        "0".repeat(32),
                        Optional.of("de-DE"),
                        "EUR",
                        new BigDecimal("47.80"),
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Optional.empty(),
                        new ShopOrder.Buyer(
                                Optional.of(CUSTOMER),
                                "shopper@shop.example",
                                "Demo",
                                "Shopper",
                                Optional.empty()),
                        List.copyOf(transactions),
                        List.of(),
                        List.of(),
                        JsonValue.EMPTY_JSON_OBJECT));
    }
}
