package dev.stripechat.conversation;

import static dev.stripechat.conversation.AConversation.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Together;
import dev.stripechat.conversation.HandoverSummary.Line;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps of choices that were offered and of what was left to staff. */
public interface HandoversContract extends Together {

    Instant LEFT = Instant.parse("2026-03-02T13:00:00.123Z");

    Handovers handovers();

    Conversations conversations();

    Erasures erasures();

    @Test
    default void what_was_left_is_kept_the_oldest_first() {
        Conversation asked = asked();
        Conversation other = asked();
        HandoverSummary left =
                new HandoverSummary(
                        "Wo ist mein Paket?",
                        List.of(new Line("nachgesehen", "looked"), Line.of("a\nb\tc")),
                        List.of(),
                        List.of(new Line("Lieferung", "Delivery")));

        inOne(() -> handovers().keep(new Handover(asked, left, LEFT)));
        inOne(() -> handovers().keep(new Handover(other, left, LEFT)));

        Handover kept = fromOne(() -> handovers().of(asked).get(0));
        assertThat(fromOne(() -> handovers().of(asked))).hasSize(1);
        assertThat(kept.number()).isEqualTo(asked.lastNumber());
        assertThat(kept.at()).isEqualTo(LEFT);
        assertThat(kept.summary()).isEqualTo(left);
        assertThat(kept.summary().tried().get(1).en()).isEqualTo("a b c");
    }

    @Test
    default void nothing_that_was_left_outlives_its_conversation() {
        Conversation asked = asked();
        HandoverSummary left = new HandoverSummary("?", List.of(), List.of(), List.of());
        inOne(() -> handovers().keep(new Handover(asked, left, LEFT)));

        inOne(() -> erasures().erase(conversations().held(asked.shop(), asked.id()).orElseThrow()));

        assertThat(fromOne(() -> handovers().of(asked))).isEmpty();
    }

    @Test
    default void choices_are_kept_with_the_message_that_offers_them() {
        List<Choice> choices =
                List.of(new Choice("stock", "Is it\tthere?"), new Choice("e-1", "Öffnungszeiten?"));
        Conversation asked =
                fromOne(
                        () ->
                                aConversation()
                                        .shopperSaid("Hm?")
                                        .assistantOffered(choices)
                                        .keptIn(conversations()));

        List<Message> said = fromOne(() -> conversations().after(asked, 0));

        assertThat(said.get(0).choices()).isEmpty();
        assertThat(said.get(1).choices()).isEqualTo(choices);
        assertThat(choices.get(0).text()).isEqualTo("Is it there?");
    }

    private Conversation asked() {
        return fromOne(
                () ->
                        aConversation()
                                .shopperSaid("Hello?")
                                .assistantSaid("Hm.")
                                .handedOver()
                                .keptIn(conversations()));
    }
}
