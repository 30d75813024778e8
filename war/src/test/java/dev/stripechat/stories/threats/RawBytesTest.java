package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.world.Call;
import dev.stripechat.world.FatRequest;
import dev.stripechat.world.Hmac;
import dev.stripechat.world.StripeAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The signature is of the bytes that came, not of what they mean, and nobody reads more of them than an event can have.
 * (That secrets and signatures are compared in constant time is a rule over all classes: {@code SecretRules}.)
 */
@Tag("story")
@Tag("threats")
@Threat("T07")
class RawBytesTest {

    private static final long FAT = 50L * 1024 * 1024;

    /** What may lie in the buffers of two sockets when the answer comes. */
    private static final long ON_THE_WAY = 16L * 1024 * 1024;

    private static final int AT_ONCE = 20;

    @Test
    void a_body_with_one_byte_changed_is_refused() {
        changedBytesAreRefused(PaymentWorld.guarded());
    }

    @Test
    void a_fat_body_is_refused_unread() {
        fatBodiesAreRefusedUnread(PaymentWorld.guarded());
    }

    @Test
    void without_the_guards_it_would_be_noticed() {
        PaymentWorld unguarded = PaymentWorld.unguarded();

        assertThatThrownBy(() -> changedBytesAreRefused(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but was: 200");
        assertThatThrownBy(() -> fatBodiesAreRefusedUnread(unguarded))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("announced");
    }

    /** Together more than the server's heap: it answers others meanwhile, and afterwards. */
    @Test
    void many_fat_bodies_at_once_do_no_harm() {
        PaymentWorld world = PaymentWorld.guarded();
        List<CompletableFuture<FatRequest.Answer>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(CompletableFuture.supplyAsync(() -> fat(world, FatRequest.Kind.CHUNKED)));
        }
        do {
            String body = world.stripe.succeeded(StripeAccount.newPaymentIntent());
            world.stripe.sends(world.server.url(), body).expect(200);
        } while (!all.stream().allMatch(CompletableFuture::isDone));

        assertThat(all)
                .extracting(CompletableFuture::join)
                .extracting(FatRequest.Answer::status)
                .containsOnly(413);
        assertThat(Call.to(world.server.url(), "/health/ready").get().status()).isEqualTo(200);
    }

    private static void changedBytesAreRefused(PaymentWorld world) {
        String text = world.stripe.succeeded(StripeAccount.newPaymentIntent());
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String signature = Hmac.signature(body, world.stripe.secret(), Instant.now());
        bodies(text)
                .forEach(
                        (what, changed) ->
                                assertThat(
                                                world.stripe
                                                        .sends(
                                                                world.server.url(),
                                                                changed,
                                                                signature)
                                                        .status())
                                        .as(what)
                                        .isEqualTo(400));
        byte[] latin = text.replace("\"eur\"", "\"é\"").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        world.stripe
                                .sends(
                                        world.server.url(),
                                        latin,
                                        Hmac.signature(latin, world.stripe.secret(), Instant.now()))
                                .status())
                .as("signed, but not UTF-8")
                .isEqualTo(400);
        world.stripe.sends(world.server.url(), body, signature).expect(200);
    }

    /** The same to every JSON parser, but for the last two. */
    private static Map<String, byte[]> bodies(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("a space behind", text + " ");
        all.put("a line end behind", text + "\n");
        all.put("a space before", " " + text);
        all.put("a space inside", text.replaceFirst(",", ", "));
        all.put("an escaped letter", text.replaceFirst("\"eur\"", "\"\\\\u0065ur\""));
        all.put("a byte order mark", "\uFEFF" + text);
        all.put("one digit", text.replace("1099", "1098"));
        all.put("cut short", text.substring(0, text.length() - 1));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        all.forEach((what, changed) -> bytes.put(what, changed.getBytes(StandardCharsets.UTF_8)));
        assertThat(all.values()).doesNotContain(text);
        return bytes;
    }

    private static void fatBodiesAreRefusedUnread(PaymentWorld world) {
        FatRequest.Answer announced = fat(world, FatRequest.Kind.ANNOUNCED);
        assertThat(announced.status()).as("announced").isEqualTo(413);
        assertThat(announced.sent()).as("announced").isLessThan(ON_THE_WAY);

        FatRequest.Answer chunked = fat(world, FatRequest.Kind.CHUNKED);
        assertThat(chunked.status()).as("in chunks").isEqualTo(413);
        assertThat(chunked.sent()).as("in chunks").isLessThan(ON_THE_WAY);
    }

    private static FatRequest.Answer fat(PaymentWorld world, FatRequest.Kind kind) {
        return FatRequest.send(
                world.server.url(), "/stripe/webhooks/" + world.stripe.connection(), kind, FAT);
    }
}
