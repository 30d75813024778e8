package dev.stripechat.channel.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.MapConfig;
import dev.stripechat.runtime.limits.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeMessageTest {

    private final TalkingShop shop = new TalkingShop();
    private final Conversation conversation = shop.has(shop.conversation());
    private final Visitor visitor = new Visitor(shop.id(), conversation.id(), Instant.MAX);
    private final Limits limits = new Limits(new MapConfig(Map.of()), shop.clock()::nanos);
    private final List<String> counted = new ArrayList<>();
    private final TakeMessage takeMessage =
            new TakeMessage(
                    shop.receiveMessage(),
                    new ReadChat(shop.conversations(), shop.conversations(), shop.conversations()),
                    limits,
                    (what, outcome) -> counted.add(what + " " + outcome));

    @Test
    void the_twenty_first_message_within_a_minute_waits_and_nothing_of_it_is_stored() {
        says(20);

        assertThatThrownBy(
                        () -> takeMessage.from(visitor, clientId(), "one more", Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("too_many");
                            assertThat(refusal.retryAfterSeconds()).contains(3L);
                        });
        assertThat(conversation.lastNumber()).isEqualTo(20);

        shop.clock().pass(Duration.ofSeconds(3));
        assertThat(
                        takeMessage
                                .from(visitor, clientId(), "now", Optional.empty())
                                .accepted()
                                .number())
                .isEqualTo(21);
    }

    @Test
    void a_repeat_gets_its_first_result_and_does_not_count() {
        String clientId = clientId();
        TakeMessage.Taken first = takeMessage.from(visitor, clientId, "Hello?", Optional.empty());

        for (int i = 0; i < 50; i++) {
            TakeMessage.Taken again =
                    takeMessage.from(visitor, clientId, "Hello?", Optional.empty());
            assertThat(again.accepted()).isEqualTo(first.accepted());
            assertThat(again.isNew()).isFalse();
        }

        assertThat(first.isNew()).isTrue();
        assertThat(counted).hasSize(50).containsOnly("repeats shopper");
        says(19);
    }

    @Test
    void a_repeat_is_answered_when_nothing_new_is_taken() {
        String clientId = clientId();
        takeMessage.from(visitor, clientId, "Hello?", Optional.empty());
        says(19);

        assertThat(
                        takeMessage
                                .from(visitor, clientId, "Hello?", Optional.empty())
                                .accepted()
                                .number())
                .isEqualTo(1);
        assertThatThrownBy(() -> takeMessage.from(visitor, clientId(), "new", Optional.empty()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void looking_for_repeats_has_its_limit_too() {
        String clientId = clientId();
        takeMessage.from(visitor, clientId, "Hello?", Optional.empty());
        says(19);
        for (int i = 0; i < 120; i++) {
            assertThatThrownBy(
                            () -> takeMessage.from(visitor, clientId(), "flood", Optional.empty()))
                    .isInstanceOf(Refusal.class);
        }

        assertThatThrownBy(() -> takeMessage.from(visitor, clientId, "Hello?", Optional.empty()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> takeMessage.act(visitor)).isInstanceOf(Refusal.class);
    }

    private void says(int times) {
        for (int i = 0; i < times; i++) {
            takeMessage.from(visitor, clientId(), "Message " + i, Optional.empty());
        }
    }

    private static String clientId() {
        return Some.clientId().toString();
    }
}
