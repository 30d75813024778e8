package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Correspondence;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.limits.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat T20, by address of the network and by shop; by mailbox it is told in {@code AskForMailTest}. */
class TakeAddressTest {

    private static final EmailAddress ADDRESS = EmailAddress.of("demo@shop.example");

    private final MovableClock clock = MovableClock.atNoon();
    private final Answers answers = new Answers();
    private final TakeAddress takeAddress =
            new TakeAddress(answers, new Limits(new MapConfig(Map.of()), clock::nanos));
    private final Visitor visitor =
            new Visitor(Some.shop(), new ConversationId(UUID.randomUUID()), Instant.MAX);

    /** Says what the test wants, and counts. */
    private static final class Answers implements Correspondence {

        private final List<EmailAddress> asked = new ArrayList<>();
        private Proof proof = Proof.GOOD;

        @Override
        public Standing of(ShopId shop, ConversationId conversation) {
            return new Standing(true, true, Optional.empty());
        }

        @Override
        public boolean ask(
                ShopId shop, ConversationId conversation, EmailAddress address, Purpose purpose) {
            return asked.add(address);
        }

        @Override
        public Proof prove(ShopId shop, ConversationId conversation, String code) {
            return proof;
        }

        @Override
        public void stop(ShopId shop, ConversationId conversation) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void from_one_place_twenty_addresses_are_named_in_an_hour() {
        for (int i = 0; i < 20; i++) {
            names("192.0.2.7");
        }

        refuses("too_many", () -> names("192.0.2.7"));
        names("192.0.2.8");
        clock.pass(Duration.ofMinutes(3));
        names("192.0.2.7");
        assertThat(answers.asked).hasSize(22);
    }

    @Test
    void in_one_shop_three_hundred_are_named_in_an_hour() {
        for (int i = 0; i < 300; i++) {
            names("192.0.2." + i);
        }

        refuses("too_many", () -> names("198.51.100.1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void who_joined_late_gets_nothing_by_mail_and_stops_nothing(long readsAfter) {
        Visitor late =
                new Visitor(
                        visitor.shop(),
                        visitor.conversation(),
                        visitor.expiresAt(),
                        "",
                        readsAfter,
                        true);

        assertThat(takeAddress.of(late).connected()).isFalse();
        refuses(
                "joined_late",
                () ->
                        takeAddress.asks(
                                late, "192.0.2.7", ADDRESS, Correspondence.Purpose.TRANSCRIPT));
        refuses("joined_late", () -> takeAddress.proves(late, "123456"));
        refuses("joined_late", () -> takeAddress.stops(late));
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void what_is_no_good_code_is_told() {
        assertThatCode(() -> takeAddress.proves(visitor, "123456")).doesNotThrowAnyException();

        answers.proof = Correspondence.Proof.WRONG;
        refuses("bad_code", () -> takeAddress.proves(visitor, "123456"));
        answers.proof = Correspondence.Proof.OVER;
        refuses("code_over", () -> takeAddress.proves(visitor, "123456"));
    }

    private void names(String from) {
        takeAddress.asks(visitor, from, ADDRESS, Correspondence.Purpose.ANSWERS);
    }

    private static void refuses(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
