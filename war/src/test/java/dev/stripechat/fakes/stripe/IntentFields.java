package dev.stripechat.fakes.stripe;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The simple fields of a PaymentIntent and their limits. */
final class IntentFields {

    private static final long MOST = 99_999_999;
    private static final long LEAST = 50;
    private static final Map<String, Long> LEAST_ELSEWHERE =
            Map.of("gbp", 30L, "sek", 300L, "nok", 300L, "dkk", 250L, "czk", 1500L);

    /** docs.stripe.com/currencies: rounded to the nearest ten. */
    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");

    private static final String[] TEXTS = {
        "description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix"
    };

    private IntentFields() {}

    /** Nothing has happened yet. */
    static void begin(JsonObject intent) {
        intent.addProperty("status", "requires_payment_method");
        intent.addProperty("capture_method", "automatic_async");
        Json.nothing(
                intent,
                "canceled_at",
                "last_payment_error",
                "managed_payments",
                "next_action",
                "processing",
                "shipping",
                "transfer_data");
    }

    static void put(JsonObject intent, Params params) {
        params.text("capture_method")
                .ifPresent(method -> intent.addProperty("capture_method", method));
        params.text("currency").ifPresent(code -> intent.addProperty("currency", known(code)));
        String currency = Json.text(intent, "currency");
        params.number("amount")
                .ifPresent(amount -> intent.addProperty("amount", fitting(amount, currency)));
        for (String name : TEXTS) {
            if (params.has(name)) {
                params.text(name)
                        .ifPresentOrElse(
                                text -> intent.addProperty(name, text),
                                () -> intent.add(name, JsonNull.INSTANCE));
            }
        }
    }

    private static String known(String code) {
        String currency = code.toLowerCase(Locale.ROOT);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(one -> one.getCurrencyCode().equalsIgnoreCase(currency))) {
            throw Refusal.invalid("Invalid currency: " + currency).param("currency");
        }
        return currency;
    }

    private static long fitting(long amount, String currency) {
        if (amount < 0) {
            throw Refusal.invalid("This value must be greater than or equal to 1.")
                    .code("parameter_invalid_integer")
                    .param("amount");
        }
        if (amount < LEAST_ELSEWHERE.getOrDefault(currency, LEAST)) {
            throw Refusal.invalid("Amount must be at least the minimum amount for " + currency)
                    .code("amount_too_small")
                    .param("amount");
        }
        if (THREE_DECIMALS.contains(currency) && amount % 10 != 0) {
            throw Refusal.invalid(
                            "Invalid "
                                    + currency
                                    + " amount: the last of the three decimals must be 0")
                    .code("parameter_invalid_integer")
                    .param("amount");
        }
        if (amount > MOST) {
            throw Refusal.invalid("Amount must be no more than 999,999.99 " + currency)
                    .code("amount_too_large")
                    .param("amount");
        }
        return amount;
    }
}
