package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.world.Call;
import dev.stripechat.world.Hmac;
import dev.stripechat.world.StripeAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A secret that protects nothing is never saved and never used, and one that does not open stops one connection only. */
@Tag("story")
@Tag("threats")
@Threat("T04")
class WeakSecretTest {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    @Test
    void a_secret_that_cannot_be_right_is_refused_and_the_mistake_is_named() {
        weakSecretsAreRefused(PaymentWorld.guarded());
    }

    @Test
    void what_an_empty_or_a_default_key_signed_is_refused() {
        emptyKeysSignNothing(PaymentWorld.guarded());
    }

    @Test
    void a_connection_whose_secret_does_not_open_waits_and_the_others_go_on() {
        unreadableSecretsWait(PaymentWorld.guarded());
    }

    @Test
    void without_the_guards_it_would_be_noticed() {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> weakSecretsAreRefused(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 20");
        assertThatThrownBy(() -> emptyKeysSignNothing(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 20");
        assertThatThrownBy(() -> unreadableSecretsWait(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 20");
    }

    private static void weakSecretsAreRefused(PaymentWorld world) {
        StripeAccount account = new StripeAccount();
        world.admin.connectsStripe(account);
        Map<String, String> before = connections(world);
        webhookSecrets()
                .forEach((bad, hint) -> refused(world, account, "webhookSecret", bad, hint));
        apiKeys().forEach((bad, hint) -> refused(world, account, "apiKey", bad, hint));
        assertThat(connections(world)).isEqualTo(before);

        world.stripe
                .sends(world.server.url(), world.stripe.succeeded(StripeAccount.newPaymentIntent()))
                .expect(200);
        account.sends(world.server.url(), account.succeeded(StripeAccount.newPaymentIntent()))
                .expect(200);
    }

    /** Refused on a connection that is there and on one that is not. */
    private static void refused(
            PaymentWorld world, StripeAccount account, String field, String bad, String hint) {
        JsonObject wanted = new JsonObject();
        wanted.addProperty("mode", "test");
        wanted.addProperty("account", account.id());
        wanted.addProperty("webhookSecret", account.secret());
        wanted.addProperty(field, bad);
        for (String connection : List.of(account.connection(), UUID.randomUUID().toString())) {
            boolean isNew = !connection.equals(account.connection());
            wanted.addProperty("account", (isNew ? new StripeAccount() : account).id());
            Call.Answer answer = world.admin.savesStripe(connection, wanted);
            assertThat(answer.status()).as(field + " " + bad).isEqualTo(400);
            assertThat(answer.text("code"))
                    .isEqualTo(field.equals("apiKey") ? "bad_api_key" : "bad_webhook_secret");
            assertThat(answer.text("detail")).as(field + " " + bad).contains(hint);
            if (bad.length() > 12) {
                assertThat(answer.body()).doesNotContain(bad);
            }
        }
    }

    private static Map<String, String> webhookSecrets() {
        Map<String, String> bad = new LinkedHashMap<>();
        for (String secret :
                List.of(
                        "",
                        "   ",
                        "changeme",
                        "whsec_",
                        "whsec_" + DIGITS.substring(0, 23),
                        " whsec_" + DIGITS,
                        "whsec_" + DIGITS + "\n",
                        "WHSEC_" + DIGITS,
                        DIGITS,
                        "sk_test_" + DIGITS,
                        "pk_test_" + DIGITS,
                        "rk_test_" + DIGITS)) {
            bad.put(secret, "starts with \"whsec_\" and has at least 24 more characters");
        }
        bad.put("we_" + DIGITS, "This is the id of the webhook endpoint");
        return bad;
    }

    private static Map<String, String> apiKeys() {
        Map<String, String> bad = new LinkedHashMap<>();
        for (String key :
                List.of("", "  ", "changeme", "rk_test_short", "rk_" + DIGITS, "acct_1")) {
            bad.put(key, "starts with \"rk_test_\"");
        }
        bad.put("sk_test_" + DIGITS, "standard secret key, which may do everything");
        bad.put("pk_test_" + DIGITS, "publishable key");
        bad.put("rk_live_" + DIGITS, "of the other mode");
        return bad;
    }

    private static void emptyKeysSignNothing(PaymentWorld world) {
        for (String key : List.of("", "null", "changeme", "whsec_", world.stripe.connection())) {
            emptyKeySigns(world, world.stripe, key, 400);
        }
        StripeAccount unreadable = new StripeAccount();
        world.admin.connectsStripe(unreadable);
        corrupt(world, unreadable, "''");
        emptyKeySigns(world, unreadable, "", 503);
    }

    private static void emptyKeySigns(
            PaymentWorld world, StripeAccount account, String key, int status) {
        String body = account.succeeded(StripeAccount.newPaymentIntent());
        String header = Hmac.signature(body.getBytes(StandardCharsets.UTF_8), key, Instant.now());
        assertThat(account.sends(world.server.url(), body, header).status())
                .as("signed with \"" + key + "\"")
                .isEqualTo(status);
    }

    private static void unreadableSecretsWait(PaymentWorld world) {
        StripeAccount ill = new StripeAccount();
        world.admin.connectsStripe(ill);
        String bodyOfIll = ill.succeeded(StripeAccount.newPaymentIntent());
        for (String instead :
                List.of(
                        "''",
                        "decode('00', 'hex')",
                        "set_byte(webhook_secret, 20, get_byte(webhook_secret, 20) # 1)",
                        "(select webhook_secret from settings_stripe_connection where id = '"
                                + world.stripe.connection()
                                + "')")) {
            corrupt(world, ill, instead);

            Call.Answer answer = ill.sends(world.server.url(), bodyOfIll);
            assertThat(answer.status()).as(instead + ": " + answer.body()).isEqualTo(503);
            assertThat(answer.text("code")).isEqualTo("secret_unreadable");
            othersGoOn(world);

            world.admin.connectsStripe(ill);
            ill.sends(world.server.url(), ill.succeeded(StripeAccount.newPaymentIntent()))
                    .expect(200);
        }
        ill.sends(world.server.url(), bodyOfIll).expect(200);
    }

    private static void othersGoOn(PaymentWorld world) {
        String event = world.stripe.succeeded(StripeAccount.newPaymentIntent());
        world.stripe.sends(world.server.url(), event).expect(200);
        assertThat(Call.to(world.server.url(), "/health/ready").get().status()).isEqualTo(200);
        world.admin.call("/api/v1/stripe-connections").get().expect(200);
    }

    private static void corrupt(PaymentWorld world, StripeAccount account, String instead) {
        world.server
                .database()
                .run(
                        "update settings_stripe_connection set webhook_secret = "
                                + instead
                                + " where id = '"
                                + account.connection()
                                + "'");
    }

    private static Map<String, String> connections(PaymentWorld world) {
        Map<String, String> all = new LinkedHashMap<>();
        world.rows("select c::text from settings_stripe_connection c order by id")
                .forEach(row -> all.put(row.substring(0, 37), row));
        return all;
    }
}
