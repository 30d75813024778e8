package dev.stripechat.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Correspondence.Proof;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.kernel.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Threat T20: nobody is sent anything but one code, before they have shown that they want it. */
class AskForMailTest {

    private static final String ADDRESS = "demo@shop.example";
    private static final String WRONG = "000000x";

    private final MailRoom room = new MailRoom();
    private final Conversation conversation =
            room.shop.has(room.shop.conversation().shopperSaid("Buy cheap pills at evil.example"));

    @Test
    void an_address_gets_a_code_and_nothing_of_what_was_said() {
        assertThat(room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT)).isFalse();
        room.sends();

        assertThat(room.mails).hasSize(1);
        Mail mail = room.mails.get(0);
        assertThat(mail.to().value()).isEqualTo(ADDRESS);
        assertThat(mail.text()).contains(room.code()).doesNotContain("pills", "evil");
        assertThat(mail.html()).doesNotContain("pills", "evil", "<shop>");
    }

    @Test
    void the_code_brings_what_was_asked_for() {
        room.proves(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.mails).hasSize(2);
        assertThat(room.mails.get(1).text()).contains("Buy cheap pills");
        assertThat(room.types(conversation, "123456")).as("asked again").isEqualTo(Proof.GOOD);
    }

    @Test
    void a_proved_address_needs_no_other_code_in_that_chat() {
        room.proves(conversation, ADDRESS, Purpose.ANSWERS);

        assertThat(room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT)).isTrue();
        room.sends();

        assertThat(room.mails).hasSize(2);
        Conversation other = room.shop.has(room.shop.conversation().shopperSaid("Hello"));
        assertThat(room.asks(other, ADDRESS, Purpose.TRANSCRIPT)).isFalse();
        assertThat(room.types(other, "123456")).isNotEqualTo(Proof.GOOD);
    }

    @Test
    void a_code_is_good_for_a_quarter_of_an_hour_from_when_it_left() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.next = Posting.BUSY;
        room.sends();
        room.next = Posting.SENT;
        room.passes(Duration.ofMinutes(5));
        String code = room.code();

        room.passes(Duration.ofMinutes(14));
        assertThat(room.types(conversation, WRONG)).isEqualTo(Proof.WRONG);
        room.passes(Duration.ofMinutes(1));

        assertThat(room.types(conversation, code)).isEqualTo(Proof.OVER);
    }

    @Test
    void five_wrong_codes_end_it() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();
        String code = room.code();

        for (int i = 0; i < Forwarding.MOST_TRIES; i++) {
            assertThat(room.types(conversation, WRONG)).isEqualTo(Proof.WRONG);
        }

        assertThat(room.types(conversation, code)).isEqualTo(Proof.OVER);
        room.passes(Duration.ofHours(1));
        assertThat(room.mails).hasSize(1);
    }

    @Test
    void a_code_is_of_use_in_its_own_chat_alone() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();
        Conversation other = room.shop.has(room.shop.conversation());
        room.asks(other, "other@shop.example", Purpose.TRANSCRIPT);
        String code = room.code();

        assertThat(room.types(other, code)).isEqualTo(Proof.WRONG);
    }

    @Test
    void asked_again_while_the_code_is_good_no_second_one_is_sent() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.asks(conversation, ADDRESS, Purpose.ANSWERS)).isFalse();
        room.sends();

        assertThat(room.mails).hasSize(1);
        assertThat(room.types(conversation, room.code())).isEqualTo(Proof.GOOD);
        assertThat(room.forwardings.in(room.shop.id(), conversation.id()).get(0).takesAnswers())
                .isTrue();
    }

    @Test
    void an_address_whose_code_is_over_waits_a_day() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();
        room.passes(Duration.ofMinutes(20));

        refused("code_sent_today", ADDRESS);
        room.passes(Duration.ofHours(24));
        assertThat(room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT)).isFalse();
        room.sends();

        assertThat(room.mails).hasSize(2);
    }

    @Test
    void another_chat_is_not_told_that_the_address_has_got_its_code() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        Conversation other = room.shop.has(room.shop.conversation());

        assertThat(room.asks(other, "DEMO+1@shop.example", Purpose.TRANSCRIPT)).isFalse();
        room.sends();

        assertThat(room.mails).hasSize(1);
        assertThat(room.types(other, room.code())).isEqualTo(Proof.OVER);
    }

    @Test
    void an_address_that_was_mistyped_costs_nothing() {
        room.next = Posting.RECIPIENT_REFUSED;
        room.asks(conversation, "nobody@shop.example", Purpose.TRANSCRIPT);
        room.sends();
        room.next = Posting.SENT;
        Conversation other = room.shop.has(room.shop.conversation());

        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.asks(other, "nobody@shop.example", Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.states()).containsExactly("SKIPPED", "SENT", "SENT");
    }

    @Test
    void a_chat_has_three_addresses_in_a_day() {
        for (String name : new String[] {"one", "two", "three"}) {
            room.asks(conversation, name + "@shop.example", Purpose.TRANSCRIPT);
        }

        refused("too_many_addresses", ADDRESS);
    }

    @Test
    void without_a_mail_server_nothing_is_asked_for() {
        room.connections.remove(room.shop.id());

        refused("mail_not_connected", ADDRESS);
        assertThat(room.shop.departures().all()).isEmpty();
    }

    @Test
    void what_may_have_arrived_is_not_sent_again() {
        room.next = Posting.UNANSWERED;
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();
        room.next = Posting.SENT;
        room.passes(Duration.ofMinutes(10));

        assertThat(room.mails).hasSize(1);
        assertThat(room.states()).containsExactly("UNCERTAIN");
        assertThat(room.types(conversation, room.code())).isEqualTo(Proof.GOOD);
    }

    @Test
    void the_outbox_holds_neither_address_nor_code() {
        room.asks(conversation, ADDRESS, Purpose.TRANSCRIPT);
        room.sends();

        assertThat(room.shop.departures().all().get(0).letter().toString())
                .doesNotContain("demo@", room.code());
    }

    private void refused(String code, String address) {
        assertThatThrownBy(() -> room.asks(conversation, address, Purpose.TRANSCRIPT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
