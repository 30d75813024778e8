package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/** What can be right of the secrets that an admin pastes from the Stripe dashboard, and what was mixed up if not. */
final class StripeKeys {

    /** T04: a shorter secret can be guessed, and an empty one signs everything. */
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=_-]{24,200}");

    private static final Pattern RESTRICTED_KEY =
            Pattern.compile("rk_(?<mode>test|live)_[A-Za-z0-9]{16,240}");

    private static final Pattern PUBLISHABLE_KEY =
            Pattern.compile("pk_(?<mode>test|live)_[A-Za-z0-9]{16,240}");

    private StripeKeys() {}

    /**
     * @throws Refusal invalid ({@code bad_webhook_secret})
     */
    static void checkWebhookSecret(String secret) {
        if (secret.startsWith("we_")) {
            throw badSecret("This is the id of the webhook endpoint. ");
        }
        if (!WEBHOOK_SECRET.matcher(secret).matches()) {
            throw badSecret("");
        }
    }

    /**
     * Stripe, "Build a plugin" (since 2024-09-30): a plugin may not ask for a standard secret key.
     *
     * @throws Refusal invalid ({@code bad_api_key})
     */
    static void checkApiKey(String key, Mode mode) {
        if (key.startsWith("sk_")) {
            throw badKey(
                    "This is a standard secret key, which may do everything. Make a restricted key (\"rk_\")"
                            + " that may read and write PaymentIntents.");
        }
        if (key.startsWith("pk_")) {
            throw badKey(
                    "This is the publishable key; a restricted key that starts with \"rk_\" is needed.");
        }
        var parts = RESTRICTED_KEY.matcher(key);
        if (!parts.matches()) {
            throw badKey("The restricted key starts with \"rk_test_\" or \"rk_live_\".");
        }
        if (!parts.group("mode").equals(mode.word())) {
            throw badKey(
                    "The key is of the other mode: this connection is in %s mode."
                            .formatted(mode.word()));
        }
    }

    /**
     * @throws Refusal invalid ({@code bad_publishable_key})
     */
    static void checkPublishableKey(String key, Mode mode) {
        var parts = PUBLISHABLE_KEY.matcher(key);
        if (!parts.matches()) {
            throw Refusal.invalid(
                    "bad_publishable_key",
                    "The publishable key starts with \"pk_test_\" or \"pk_live_\".");
        }
        if (!parts.group("mode").equals(mode.word())) {
            throw Refusal.invalid(
                    "bad_publishable_key",
                    "The publishable key is of the other mode: this connection is in %s mode."
                            .formatted(mode.word()));
        }
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal badSecret(String mixedUp) {
        return Refusal.invalid(
                "bad_webhook_secret",
                mixedUp
                        + "The webhook signing secret starts with \"whsec_\" and has at least 24 more characters."
                        + " Copy it from the webhook endpoint in the Stripe dashboard.");
    }

    private static Refusal badKey(String sentence) {
        return Refusal.invalid("bad_api_key", sentence);
    }
}
