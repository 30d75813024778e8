package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Pays orders with the app's payment method: out to its page, back from it, and the money back. */
public final class PaymentDesk {

    private static final String TRANSACTION = "order_transaction";

    private final ShopwareData data;
    private final AppSystem apps;
    private final ShopIdentity shop;
    private final AppLine line;
    private final ShopwareVersion version;
    private final StateMoves moves;
    private final PaymentToken tokens;
    private final OrderJson orders;

    PaymentDesk(
            ShopwareData data,
            AppSystem apps,
            ShopIdentity shop,
            AppLine line,
            ShopwareVersion version,
            StateMoves moves) {
        this.data = data;
        this.apps = apps;
        this.shop = shop;
        this.line = line;
        this.version = version;
        this.moves = moves;
        this.tokens = new PaymentToken(data.clock());
        this.orders = new OrderJson(data);
    }

    /** Asks the app to take the money of a transaction; where the browser, now on that domain, goes. */
    public String pay(String transactionId, String storefront, Map<String, String> form) {
        String orderId = ShopwareData.text(data.row(TRANSACTION, transactionId), "orderId");
        PaymentToken.Trip trip = tokens.trip(transactionId, orderId, storefront);
        try {
            JsonObject body = body(trip);
            body.add("requestData", map(form));
            body.addProperty(
                    "returnUrl",
                    storefront
                            + "/payment/finalize-transaction?_sw_payment_token="
                            + tokens.of(trip));
            body.add("recurring", JsonNull.INSTANCE);
            PaymentAnswer answer =
                    asked(
                            method().pay(),
                            spoken(trip),
                            body,
                            "CHECKOUT__ASYNC_PAYMENT_PROCESS_INTERRUPTED");
            Optional<String> status =
                    answer.status().or(() -> answer.redirectUrl().flatMap(url -> unnamedState()));
            status.ifPresent(action -> moves.move(TRANSACTION, transactionId, action));
            return answer.redirectUrl().orElse(finishPage(trip));
        } catch (ShopwareError failed) {
            return failed(trip, failed);
        }
    }

    /** The browser comes back; where it goes now. */
    public String finish(String token, Map<String, String> query) {
        PaymentToken.Trip trip =
                tokens.back(token)
                        .orElseThrow(
                                () ->
                                        new ShopwareError(
                                                "CHECKOUT__PAYMENT_TOKEN_INVALIDATED",
                                                "The provided token is invalidated"));
        if (tokens.isLate(trip)) {
            return editPage(trip, "CHECKOUT__PAYMENT_TOKEN_EXPIRED");
        }
        try {
            JsonObject body = body(trip);
            body.add(version.is67() ? "requestData" : "queryParameters", map(query));
            body.add("recurring", JsonNull.INSTANCE);
            conclude(
                    trip,
                    asked(
                            method().finish(),
                            spoken(trip),
                            body,
                            "CHECKOUT__ASYNC_PAYMENT_FINALIZE_INTERRUPTED"));
            return finishPage(trip);
        } catch (ShopwareError failed) {
            return failed(trip, failed);
        }
    }

    private void conclude(PaymentToken.Trip trip, PaymentAnswer answer) {
        Optional<String> status = answer.status().or(this::unnamedState);
        if (status.filter("cancel"::equals).isPresent()) {
            throw new ShopwareError(
                    "CHECKOUT__CUSTOMER_CANCELED_EXTERNAL_PAYMENT",
                    "The customer canceled the external payment process. ");
        }
        status.ifPresent(action -> moves.move(TRANSACTION, trip.transactionId(), action));
    }

    /** The owner gives money back in the administration; the id of the refund, which then has a state. */
    public String refund(String transactionId, double amount) {
        String orderId = ShopwareData.text(data.row(TRANSACTION, transactionId), "orderId");
        JsonObject form = SampleBody.REFUND.getAsJsonObject("refund");
        String captureId = captureOf(transactionId, amount);
        JsonObject row = new JsonObject();
        row.addProperty("captureId", captureId);
        row.addProperty("state", "open");
        row.add("externalReference", JsonNull.INSTANCE);
        row.add("reason", JsonNull.INSTANCE);
        row.add("amount", SampleBody.price(form.get("amount"), amount, 1, amount));
        String id = data.add("order_transaction_capture_refund", row);
        JsonObject refund =
                SampleBody.filled(form, data.row("order_transaction_capture_refund", id));
        JsonObject capture = refund.getAsJsonObject("transactionCapture");
        capture.addProperty("id", captureId);
        capture.addProperty("orderTransactionId", transactionId);
        capture.add("transaction", orders.transaction(transactionId));
        JsonObject body = new JsonObject();
        body.add("source", shop.source(apps.mustAnswer()));
        body.add("order", orders.order(orderId));
        body.add("refund", refund);
        settle(id, body);
        return id;
    }

    private void settle(String refundId, JsonObject body) {
        try {
            PaymentAnswer answer =
                    asked(
                            method().refund(),
                            Map.of(),
                            body,
                            "CHECKOUT__REFUND_PROCESS_INTERRUPTED");
            Optional<String> status =
                    answer.status()
                            .or(() -> version.is67() ? Optional.empty() : Optional.of("complete"));
            status.ifPresent(action -> moveRefund(refundId, action));
        } catch (ShopwareError failed) {
            moveRefund(refundId, "fail");
            throw failed;
        }
    }

    private void moveRefund(String id, String action) {
        Map<String, String> states =
                Map.of(
                        "complete", "completed",
                        "process", "in_progress",
                        "cancel", "cancelled",
                        "fail", "failed",
                        "reopen", "open");
        if (!states.containsKey(action)) {
            throw new ShopwareError(
                    "SYSTEM__ILLEGAL_STATE_TRANSITION",
                    "Illegal transition \"" + action + "\" from state \"open\".");
        }
        data.enter("order_transaction_capture_refund", id, states.get(action));
    }

    private String captureOf(String transactionId, double amount) {
        JsonObject capture = new JsonObject();
        capture.addProperty("orderTransactionId", transactionId);
        capture.addProperty("state", "completed");
        capture.addProperty("total", amount);
        return data.add("order_transaction_capture", capture);
    }

    private PaymentAnswer asked(
            Optional<String> url, Map<String, String> spoken, JsonObject body, String code) {
        try {
            String secret = apps.mustRow().mustSecret();
            String address = url.orElseThrow(() -> new ShopwareError(code, "URL not defined"));
            PaymentAnswer answer =
                    PaymentAnswer.of(line.ask(address, spoken, secret, body, AppLine.PAYMENT));
            answer.failure()
                    .ifPresent(
                            message -> {
                                throw new ShopwareError(
                                        code,
                                        "The app payment process was interrupted due to the following error:\n"
                                                + message);
                            });
            return answer;
        } catch (AppLine.NotAuthentic | RawHttp.Silence e) {
            throw new ShopwareError("CHECKOUT__UNKNOWN_ERROR", e.getMessage());
        }
    }

    private AppManifest.PaymentMethod method() {
        return apps.mustAnswer().manifest().paymentMethods().stream()
                .findFirst()
                .orElseThrow(
                        () -> new ShopwareError("CHECKOUT__UNKNOWN_ERROR", "Loaded data invalid"));
    }

    private JsonObject body(PaymentToken.Trip trip) {
        JsonObject body = new JsonObject();
        body.add("source", shop.source(apps.mustAnswer()));
        body.add("orderTransaction", orders.transaction(trip.transactionId()));
        body.add("order", orders.order(trip.orderId()));
        body.add(version.is67() ? "validateStruct" : "preOrderPayment", new JsonArray());
        return body;
    }

    /** A shopper's call is made in the language of the order, whatever the administration speaks. */
    private Map<String, String> spoken(PaymentToken.Trip trip) {
        String language = ShopwareData.text(data.row("order", trip.orderId()), "languageId");
        JsonObject locale =
                data.row("locale", ShopwareData.text(data.row("language", language), "localeId"));
        return Map.of(
                "sw-context-language",
                language,
                "sw-user-language",
                ShopwareData.text(locale, "code"));
    }

    /** Before 6.7 a payment of which the app says nothing waits unconfirmed. */
    private Optional<String> unnamedState() {
        return version.is67() ? Optional.empty() : Optional.of("process_unconfirmed");
    }

    private String failed(PaymentToken.Trip trip, ShopwareError failure) {
        boolean isCancel = failure.code().equals("CHECKOUT__CUSTOMER_CANCELED_EXTERNAL_PAYMENT");
        moves.move(TRANSACTION, trip.transactionId(), isCancel ? "cancel" : "fail");
        return editPage(trip, failure.code());
    }

    private static String finishPage(PaymentToken.Trip trip) {
        return trip.storefront() + "/checkout/finish?orderId=" + trip.orderId();
    }

    private static String editPage(PaymentToken.Trip trip, String code) {
        return trip.storefront() + "/account/order/edit/" + trip.orderId() + "?error-code=" + code;
    }

    private static JsonElement map(Map<String, String> values) {
        JsonObject map = new JsonObject();
        values.forEach(map::addProperty);
        return map;
    }
}
