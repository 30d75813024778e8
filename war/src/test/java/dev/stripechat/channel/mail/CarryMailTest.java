package dev.stripechat.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Channel;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.ConversationErased;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.conversation.Marks;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.Reach;
import dev.stripechat.runtime.outbox.Departure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CarryMailTest {

    private static final String ADDRESS = "demo@shop.example";

    private final MailRoom room = new MailRoom();
    private final Conversation conversation =
            room.shop.has(
                    room.shop.conversation().shopperSaid("Does it fit <me> & mine?").handedOver());

    @Test
    void what_people_answer_after_the_proof_comes_by_mail_with_the_question() {
        room.answers(conversation, "Too early.");
        room.shop.hears(conversation, "Does it fit <me> & mine?");
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);

        room.answers(conversation, "It does.\nBoth of you.");
        room.passes(ForwardAnswer.DELAY);

        Mail mail = room.mails.get(1);
        assertThat(mail.subject()).isEqualTo("Answer from Demo <shop>");
        assertThat(mail.text())
                .contains("Ada, ", "It does.\nBoth of you.", "> Does it fit <me> & mine?")
                .contains("To the shop: https://shop.example")
                .doesNotContain("Too early");
        assertThat(mail.html())
                .contains("It does.<br>", "Does it fit &lt;me&gt; &amp; mine?", "Demo &lt;shop&gt;")
                .doesNotContain("<me>", "<shop>");
    }

    @Test
    void answers_that_follow_each_other_come_in_one_mail() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        room.answers(conversation, "One.");
        room.answers(conversation, "Two.");
        room.answers(conversation, "Three.");

        room.passes(ForwardAnswer.DELAY);
        room.answers(conversation, "Four.");
        room.passes(ForwardAnswer.DELAY);

        assertThat(room.mails).hasSize(3);
        assertThat(room.mails.get(1).text()).contains("One.", "Two.", "Three.");
        assertThat(room.mails.get(2).text()).contains("Four.").doesNotContain("Three.");
        assertThat(room.mails).extracting(Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void who_has_the_chat_open_is_given_time_to_read_it_there() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        long number = room.answers(conversation, "It does.").number();
        room.windows.add(new Channel.Watched(room.shop.id(), conversation.id(), number));

        room.passes(Duration.ofMinutes(9));
        assertThat(room.mails).hasSize(1);
        room.passes(Duration.ofMinutes(2));

        assertThat(room.mails).hasSize(2);
    }

    @Test
    void what_was_read_in_the_chat_is_in_no_mail() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        reads(room.answers(conversation, "Read."));
        room.answers(conversation, "Unread.");

        room.passes(ForwardAnswer.DELAY);
        reads(room.answers(conversation, "Read, too."));
        room.passes(ForwardAnswer.DELAY);

        assertThat(room.mails).hasSize(2);
        assertThat(room.mails.get(1).text()).contains("Unread.").doesNotContain("Read.");
    }

    private void reads(Message message) {
        room.shop
                .conversations()
                .raise(
                        room.shop.id(),
                        conversation.id(),
                        new Marks(new Reach(message.number(), message.number()), Reach.NOTHING));
    }

    @Test
    void who_closes_the_chat_unread_gets_the_mail() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        room.answers(conversation, "It does.");
        room.windows.add(new Channel.Watched(room.shop.id(), conversation.id(), 1));

        room.passes(ForwardAnswer.DELAY);

        assertThat(room.mails).hasSize(2);
    }

    @Test
    void what_may_have_arrived_is_in_no_later_mail_unless_a_person_has_it_sent_again() {
        Departure unsure = unsure();
        room.answers(conversation, "Two.");
        room.passes(Duration.ofHours(1));
        assertThat(room.mails).as("the second one waits behind the first").hasSize(2);

        room.shop.outbox().skip(room.shop.id(), unsure.id());
        room.sends();

        assertThat(room.mails.get(2).text()).contains("Two.").doesNotContain("One.");
    }

    @Test
    void a_person_may_have_it_sent_again() {
        Departure unsure = unsure();

        room.shop.outbox().again(room.shop.id(), unsure.id());
        room.sends();

        assertThat(room.mails.get(2).text()).contains("One.");
        assertThat(room.mails.get(2).id()).as("the same mail").isEqualTo(room.mails.get(1).id());
    }

    @Test
    void who_wants_no_more_answers_gets_none() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        room.answers(conversation, "One.");
        room.forwardings.in(room.shop.id(), conversation.id()).forEach(Forwarding::wantsNoAnswers);

        room.passes(ForwardAnswer.DELAY);

        assertThat(room.mails).hasSize(1);
    }

    @Test
    void an_address_that_was_only_for_the_transcript_gets_no_answers() {
        room.proves(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.answers(conversation, "One.");

        room.passes(ForwardAnswer.DELAY);

        assertThat(room.mails).hasSize(2);
        assertThat(room.mails.get(1).subject()).isEqualTo("Your chat with Demo <shop>");
    }

    @Test
    void a_transcript_that_waits_is_dropped_with_its_chat() {
        room.proves(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.next = Posting.UNREACHABLE;
        room.sends();

        new ForgetMail(room.forwardings, room.shop.outbox())
                .gone(new ConversationErased(room.shop.id(), conversation.id(), true));
        room.next = Posting.SENT;
        room.passes(Duration.ofHours(2));

        assertThat(room.states()).containsExactly("SENT", "SKIPPED");
        assertThat(room.mails).hasSize(1);
    }

    @Test
    void an_erased_chat_sends_nothing_more() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        room.answers(conversation, "One.");

        new ForgetMail(room.forwardings, room.shop.outbox())
                .gone(new ConversationErased(room.shop.id(), conversation.id(), true));
        assertThat(room.states()).containsExactly("SENT", "SKIPPED");
        room.passes(ForwardAnswer.DELAY);

        assertThat(room.mails).hasSize(1);
        assertThat(room.forwardings.in(room.shop.id(), conversation.id())).isEmpty();
    }

    /** The first answer, which may have arrived or not. */
    private Departure unsure() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);
        room.answers(conversation, "One.");
        room.next = Posting.UNANSWERED;
        room.passes(ForwardAnswer.DELAY);
        room.next = Posting.SENT;
        return room.shop.departures().open(room.shop.id(), 1).get(0);
    }
}
