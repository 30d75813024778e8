package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.PaymentIntentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyToShoppersTest {

    private final TalkingShop shop = new TalkingShop();
    private final List<Question> asked = new ArrayList<>();

    @Test
    void a_shopper_is_answered_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));

        answering("No.").run(instance(conversation));

        assertThat(shop.said(conversation))
                .containsExactly("shopper: Was I charged?", "assistant: No.");
        assertThat(conversation.answeredUpTo()).isEqualTo(conversation.lastNumber());
    }

    @Test
    void running_again_says_nothing_twice() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));

        answering("No.").run(instance(conversation));
        answering("No.").run(instance(conversation));

        assertThat(asked).hasSize(1);
        assertThat(shop.said(conversation)).hasSize(2);
        assertThat(shop.counted()).containsExactly("answered");
    }

    @Test
    void two_nodes_that_read_the_same_question_answer_it_once() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));
        Question question = shop.reply().open(conversation.id()).orElseThrow();
        Responder.Response no = Responder.Response.answer(Words.of("No."), Optional.empty());

        shop.reply().say(question, no);
        shop.reply().say(question, no);

        assertThat(shop.said(conversation)).hasSize(2);
        assertThat(shop.announcer().announced(MessageExchanged.class)).hasSize(1);
    }

    @Test
    void several_messages_are_answered_together() {
        Conversation conversation =
                shop.has(shop.conversation().shopperSaid("Hello?").shopperSaid("Was I charged?"));

        answering("No.").run(instance(conversation));

        assertThat(asked).extracting(Question::text).containsExactly("Hello?\nWas I charged?");
        assertThat(shop.said(conversation)).hasSize(3);
        assertThat(conversation.answeredUpTo()).isEqualTo(conversation.lastNumber());
    }

    @Test
    void what_is_said_while_the_answer_is_sought_is_answered_next() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));
        Question first = shop.reply().open(conversation.id()).orElseThrow();
        shop.hears(conversation, "And why?");

        shop.reply().say(first, response("No."));
        answering("It was declined.").run(instance(conversation));

        assertThat(asked).extracting(Question::text).containsExactly("And why?");
        assertThat(shop.said(conversation))
                .endsWith("assistant: No.", "assistant: It was declined.");
    }

    @Test
    void the_question_tells_language_and_payments_the_newest_first() {
        PaymentIntentId old = Some.payment();
        PaymentIntentId recent = Some.payment();
        Conversation conversation =
                shop.has(
                        shop.conversation()
                                .in(Language.DE)
                                .linkedTo(old)
                                .linkedTo(recent)
                                .shopperSaid("Warum?"));

        answering("Darum.").run(instance(conversation));

        assertThat(asked.get(0).language()).isEqualTo(Language.DE);
        assertThat(asked.get(0).payments())
                .extracting(LinkedPayment::paymentIntent)
                .containsExactly(recent, old);
        assertThat(asked.get(0).handedOver()).isFalse();
    }

    @Test
    void the_assistant_is_silent_while_an_agent_is_in_charge() {
        Conversation conversation =
                shop.has(shop.conversation().takenBy(shop.ada()).shopperSaid("Hello?"));

        answering("No.").run(instance(conversation));

        assertThat(asked).isEmpty();
        assertThat(shop.said(conversation)).containsExactly("shopper: Hello?");
        assertThat(shop.replyToShoppers(q -> response("No.")).unfinished(200)).isEmpty();
    }

    @Test
    void an_agent_who_takes_over_while_the_answer_is_sought_silences_it() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));
        Question question = shop.reply().open(conversation.id()).orElseThrow();
        shop.takeConversation().by(shop.ada(), conversation.id());

        shop.reply().say(question, response("No."));

        assertThat(shop.said(conversation)).noneMatch(said -> said.startsWith("assistant"));
        assertThat(conversation.answeredUpTo()).isEqualTo(1);
    }

    @Test
    void a_closed_conversation_is_no_work() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));
        Question question = shop.reply().open(conversation.id()).orElseThrow();
        shop.closeConversation().by(shop.ada(), conversation.id());

        shop.reply().say(question, response("No."));
        answering("No.").run(instance(conversation));

        assertThat(asked).isEmpty();
        assertThat(answering("No.").unfinished(200)).isEmpty();
        assertThat(shop.said(conversation)).noneMatch(said -> said.startsWith("assistant"));
    }

    @Test
    void what_the_assistant_does_not_know_is_handed_over() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Who are you?"));

        handingOver().run(instance(conversation));

        assertThat(conversation.inCharge()).isEqualTo(InCharge.NOBODY);
        assertThat(conversation.isWaiting()).isTrue();
        assertThat(shop.said(conversation)).endsWith("assistant: Somebody will come.");
        assertThat(shop.counted()).containsExactly("handed_over");
        assertThat(shop.announcer().announced(ConversationChanged.class)).hasSize(1);
    }

    @Test
    void the_next_question_tells_that_it_was_handed_over() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Who are you?"));
        handingOver().run(instance(conversation));
        shop.hears(conversation, "Hello??");

        silent().run(instance(conversation));

        assertThat(asked.get(1).handedOver()).isTrue();
        assertThat(shop.counted()).containsExactly("handed_over", "silent");
        assertThat(shop.said(conversation)).endsWith("shopper: Hello??");
        assertThat(conversation.answeredUpTo()).isEqualTo(conversation.lastNumber());
    }

    @Test
    void an_answer_that_fails_loses_no_question() {
        Conversation conversation = shop.has(shop.conversation().shopperSaid("Was I charged?"));
        ReplyToShoppers failing =
                shop.replyToShoppers(
                        question -> {
                            throw new IllegalStateException("planned");
                        });

        assertThatThrownBy(() -> failing.run(instance(conversation)))
                .hasMessageContaining("planned");

        assertThat(failing.unfinished(200)).containsExactly(instance(conversation));
        assertThat(conversation.answeredUpTo()).isZero();
    }

    @Test
    void a_conversation_that_is_gone_is_no_work() {
        answering("No.").run("5e4792f1-c4f7-4c48-ac1e-03236abb9135");

        assertThat(asked).isEmpty();
    }

    private ReplyToShoppers answering(String text) {
        return responding(response(text));
    }

    private ReplyToShoppers handingOver() {
        return responding(Responder.Response.handover(Words.of("Somebody will come.")));
    }

    private ReplyToShoppers silent() {
        return responding(Responder.Response.silence());
    }

    private ReplyToShoppers responding(Responder.Response response) {
        return shop.replyToShoppers(
                question -> {
                    asked.add(question);
                    return response;
                });
    }

    private static Responder.Response response(String text) {
        return Responder.Response.answer(Words.of(text), Optional.empty());
    }

    private static String instance(Conversation conversation) {
        return conversation.id().toString();
    }
}
