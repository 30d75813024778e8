package dev.stripechat.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body of an event, mostly as Stripe documents it; now and then a part of it is something else. */
final class MadeUpEvent {

    private static final List<String> TYPES =
            List.of(
                    "payment_intent.created",
                    "payment_intent.payment_failed",
                    "payment_intent.requires_action",
                    "payment_intent.processing",
                    "payment_intent.amount_capturable_updated",
                    "payment_intent.canceled",
                    "payment_intent.succeeded",
                    "payment_intent.partially_funded",
                    "charge.refunded");
    private static final List<String> STATUSES =
            List.of(
                    "requires_payment_method",
                    "requires_action",
                    "processing",
                    "requires_capture",
                    "canceled",
                    "succeeded",
                    "tired");
    private static final List<String> ERRORS =
            List.of(
                    "null",
                    "{}",
                    "{\"code\":\"card_declined\",\"decline_code\":\"insufficient_funds\"}",
                    "{\"code\":\"card_declined\",\"decline_code\":\"stolen_card\"}",
                    "{\"code\":\"payment_intent_unexpected_state\",\"decline_code\":null}",
                    "{\"code\":7,\"decline_code\":[]}");
    private static final List<String> ACCOUNTS =
            List.of("", "", "", ",\"account\":\"acct_1A2b3C4d5E6f\"", ",\"account\":\"acct_2\"");
    private static final List<String> RELEASES = List.of("null", "\"2026-01-28.clover\"", "\"x\"");
    private static final List<String> CURRENCIES = List.of("eur", "jpy", "EUR", "euro");
    private static final List<String> CHARGES =
            List.of("null", "\"ch_1\"", "\"ch_2\"", "{\"id\":\"ch_3\"}");

    private MadeUpEvent() {}

    static byte[] of(Bytes bytes) {
        String event =
                "{\"id\":\"evt_"
                        + bytes.below(8)
                        + "\",\"object\":\"event\",\"api_version\":"
                        + bytes.oneOf(RELEASES)
                        + bytes.oneOf(ACCOUNTS)
                        + ",\"type\":\""
                        + bytes.oneOf(TYPES)
                        + "\",\"data\":{\"object\":"
                        + payment(bytes)
                        + "}}";
        return (bytes.next() % 4 == 3 ? partly(event, bytes) : event)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String payment(Bytes bytes) {
        return "{\"id\":\"pi_000000000"
                + bytes.below(2)
                + "\",\"object\":\"payment_intent\",\"livemode\":"
                + (bytes.next() % 8 == 7)
                + ",\"amount\":"
                + 10L * bytes.next()
                + ",\"currency\":\""
                + bytes.oneOf(CURRENCIES)
                + "\",\"status\":\""
                + bytes.oneOf(STATUSES)
                + "\",\"client_secret\":\"pi_1_secret_2\",\"latest_charge\":"
                + bytes.oneOf(CHARGES)
                + ",\"last_payment_error\":"
                + bytes.oneOf(ERRORS)
                + "}";
    }

    private static String partly(String event, Bytes bytes) {
        int from = (bytes.next() << 8 | bytes.next()) % event.length();
        int to = Math.min(event.length(), from + bytes.below(32));
        String part = new String(bytes.some(bytes.below(64)), StandardCharsets.UTF_8);
        return event.substring(0, from) + part + event.substring(to);
    }
}
