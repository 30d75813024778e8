package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes arrive: it is read, or it is refused with 400 or 401; nothing else is ever thrown. */
class NothingElseIsThrownTest {

    private static final int ROUNDS = 400;

    /** Each way in, with a body that it reads. */
    enum Door {
        CONFIRMATION(bytes(Samples.CONFIRMATION), Confirmation::of),
        WEBHOOK(
                bytes(Samples.WEBHOOK),
                body -> {
                    Webhook hook = Webhook.of(body);
                    hook.changes().forEach(EntityChange::isLive);
                    hook.keepUserData();
                    hook.idOf("order");
                    hook.configChanges();
                }),
        SOURCE(bytes(Samples.WEBHOOK), Source::of),
        PAY(Samples.recorded("payment.json"), body -> PayCall.of(body).amount().minor()),
        FINALIZE(Samples.recorded("payment.json"), FinalizeCall::of),
        REFUND(Samples.recorded("refund.json"), body -> RefundCall.of(body).in("eur").minor()),
        VALIDATE(Samples.recorded("payment-validation.json"), ValidateCall::of),
        CHECKOUT(Samples.recorded("payment-validation.json"), CheckoutGatewayCall::of),
        CONTEXT(Samples.recorded("payment-validation.json"), ContextGatewayCall::of),
        ACTION(
                bytes(
                        "{"
                                + Samples.source()
                                + ",\"data\":{\"ids\":[\"a\"],\"entity\":\"order\",\"action\":\"b\"},\"meta\":{\"timestamp\":1}}"),
                ActionCall::of),
        FLOW(
                bytes(
                        "{\"a\":\"b\",\"source\":{\"url\":\"https://a.example\",\"shopId\":\"1\",\"action\":\"c\"},\"timestamp\":1}"),
                FlowCall::of),
        REGISTER(
                bytes(Samples.QUERY),
                body ->
                        new Handshake("StripeChat", Samples.APP, "https://chat.example.com")
                                .register(
                                        text(body),
                                        Samples.signed(Samples.APP, text(body)),
                                        Optional.empty(),
                                        id -> Optional.empty(),
                                        NOW)),
        MODULE(
                bytes(Samples.MODULE_67),
                body ->
                        ModuleCall.verified(
                                SignedQuery.of(
                                        text(body)
                                                + "&shopware-shop-signature="
                                                + Signature.of(Samples.NEW, text(body))),
                                List.of(Samples.NEW),
                                NOW)),
        TOKEN(
                bytes("eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
                body -> StorefrontToken.verified(text(body), Samples.confirmed(), NOW));

        private final byte[] seed;
        private final Consumer<byte[]> read;

        Door(byte[] seed, Consumer<byte[]> read) {
            this.seed = seed;
            this.read = read;
        }

        private static String text(byte[] body) {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Whether it was read. */
        boolean takes(byte[] body) {
            try {
                read.accept(body);
                return true;
            } catch (ProtocolRefused refused) {
                assertThat(refused.status()).isIn(400, 401);
                assertThat(refused.json()).startsWith("{\"error\":\"");
                return false;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void random_changes_of_what_is_right(Door door) {
        Random dice = new Random(door.ordinal());

        long read =
                Stream.generate(() -> Mutation.of(door.seed, dice))
                        .limit(ROUNDS)
                        .filter(door::takes)
                        .count();

        assertThat(read).isLessThan(ROUNDS);
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void random_bytes(Door door) {
        Random dice = new Random(7);

        for (int round = 0; round < ROUNDS; round++) {
            byte[] noise = new byte[dice.nextInt(200)];
            dice.nextBytes(noise);

            assertThat(door.takes(noise)).isFalse();
        }
    }

    static Stream<byte[]> monsters() {
        String million = "x".repeat(1_000_000);
        return Stream.of(
                        "",
                        "null",
                        "[]",
                        "\"text\"",
                        "{",
                        "{}",
                        "{}{}",
                        "{} x",
                        "\ufeff{}",
                        "{\"a\":" + "[".repeat(100_000),
                        "[".repeat(100_000) + "]".repeat(100_000),
                        "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                        "{\"source\":\"" + million + "\"}",
                        "{\"" + million + "\":1}",
                        "{\"source\":" + "9".repeat(1_000_000) + "}",
                        "{\"source\":{\"url\":\"https://a.example/"
                                + million
                                + "\",\"shopId\":\"1\"}}",
                        "{\"source\":{\"url\":\"https://a.example\",\"shopId\":\""
                                + million
                                + "\"}}",
                        "{\"timestamp\":1e999999999,\"timestamp\":1}",
                        "{\"source\":{},\"source\":{}}")
                .map(Samples::bytes);
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void monsters_are_refused_at_every_door(byte[] monster) {
        for (Door door : Door.values()) {
            assertThat(door.takes(monster)).as(door.name()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void bytes_that_are_no_characters(Door door) {
        for (byte[] broken :
                List.of(
                        new byte[] {(byte) 0xc3},
                        new byte[] {'{', (byte) 0xff, '}'},
                        new byte[] {(byte) 0xfe, (byte) 0xff, 0, '{', 0, '}'})) {
            assertThat(door.takes(broken)).isFalse();
        }
    }

    @Test
    void every_door_takes_what_is_right() {
        assertThat(Stream.of(Door.values()).filter(door -> !door.takes(door.seed)))
                .containsExactly(Door.TOKEN);
    }
}
