package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stripechat.conversation.Responder.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyLeavesTest {

    private final TalkingShop shop = new TalkingShop();
    private final Conversation conversation =
            shop.has(shop.conversation().shopperSaid("Where is it?"));
    private final HandoverSummary left =
            new HandoverSummary("Where is it?", List.of(), List.of(), List.of());

    @Test
    void choices_are_said_with_the_words() {
        List<Choice> choices = List.of(new Choice("order_status", "Where is my parcel?"));

        says(Response.asking(Words.of("Which of these?"), choices));

        List<Message> said = shop.conversations().after(conversation, 1);
        assertThat(said).extracting(Message::choices).containsExactly(choices);
        assertThat(conversation.inCharge()).isEqualTo(InCharge.ASSISTANT);
    }

    @Test
    void who_takes_over_finds_what_was_left_behind_the_last_word() {
        says(Response.handover(Words.of("Somebody will come.")).leaving(left));

        assertThat(shop.handovers().of(conversation))
                .extracting(Handover::number, Handover::summary)
                .containsExactly(tuple(2L, left));
        assertThat(conversation.inCharge()).isEqualTo(InCharge.NOBODY);
    }

    @Test
    void nothing_is_left_where_an_agent_was_faster() {
        Question question = shop.reply().open(conversation.id()).orElseThrow();
        shop.takeConversation().by(shop.ada(), conversation.id());

        shop.reply().say(question, Response.handover(Words.of("Somebody.")).leaving(left));

        assertThat(shop.handovers().of(conversation)).isEmpty();
    }

    @Test
    void a_choice_is_recognised_however_it_is_typed() {
        Choice choice = new Choice("stock", "Is it in stock?");

        assertThat(choice.isChosenBy("  is it in\nSTOCK? ")).isTrue();
        assertThat(choice.isChosenBy("Is it in stock? I think")).isFalse();
        assertThat(new Choice("stock", "x".repeat(500)).text()).hasSize(120);
    }

    private void says(Response response) {
        shop.replyToShoppers(question -> response).run(conversation.id().toString());
    }
}
