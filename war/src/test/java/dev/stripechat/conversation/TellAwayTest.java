package dev.stripechat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Language;
import dev.stripechat.settings.MailConnection;
import dev.stripechat.settings.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** It is Monday, 12:00 UTC, 13:00 in Berlin. */
class TellAwayTest {

    private static final String AWAY =
            "system: Nobody of the team is here right now. Your message stays; we are back on Tuesday, 3 March at 09:00.";

    private final TalkingShop shop = new TalkingShop();

    @Test
    void who_waits_for_a_person_is_told_once_when_somebody_will_be_there() {
        opens(Map.of(DayOfWeek.TUESDAY, List.of("09:00-17:00")));
        Conversation conversation = shop.has(shop.conversation());

        hears(conversation, "Can I talk to somebody?");
        hears(conversation, "Hello?");

        assertThat(shop.said(conversation))
                .containsExactly(
                        "shopper: Can I talk to somebody?",
                        "assistant: A person will come.",
                        AWAY,
                        "shopper: Hello?");
        assertThat(conversation.isWaiting()).isTrue();
        assertThat(conversation.preview()).isEqualTo("Hello?");
    }

    @Test
    void in_the_next_closed_time_it_is_told_again() {
        opens(Map.of(DayOfWeek.TUESDAY, List.of("09:00-17:00")));
        Conversation conversation = shop.has(shop.conversation().handedOver());
        hears(conversation, "Hello?");

        shop.clock().pass(Duration.ofDays(2));
        hears(conversation, "Still nobody?");

        assertThat(shop.said(conversation)).hasSize(4);
        assertThat(shop.said(conversation).get(3)).contains("10 March");
    }

    @Test
    void while_somebody_is_there_nothing_is_told() {
        opens(Map.of(DayOfWeek.MONDAY, List.of("13:00-14:00")));
        Conversation conversation = shop.has(shop.conversation().handedOver());

        hears(conversation, "Hello?");

        assertThat(shop.said(conversation)).containsExactly("shopper: Hello?");
    }

    @Test
    void an_agent_who_has_gone_home_is_not_there() {
        opens(Map.of(DayOfWeek.TUESDAY, List.of("09:00-17:00")));
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ada()));

        hears(conversation, "Hello?");

        assertThat(shop.said(conversation)).containsExactly("shopper: Hello?", AWAY);
        assertThat(conversation.isWaiting()).isTrue();
        assertThat(conversation.answeredUpTo()).isEqualTo(conversation.lastNumber());
    }

    @Test
    void an_agent_who_answers_all_the_same_is_there() {
        opens(Map.of(DayOfWeek.MONDAY, List.of("09:00-12:00")));
        Conversation conversation = shop.has(shop.conversation().takenBy(shop.ada()));
        hears(conversation, "Hello?");
        shop.writeMessage().byAgent(shop.ada(), conversation.id(), Some.clientId(), "Yes?");

        hears(conversation, "Good.");

        assertThat(shop.said(conversation)).hasSize(4).endsWith("shopper: Good.");
    }

    @Test
    void what_the_assistant_can_answer_needs_nobody() {
        opens(Map.of());
        Conversation conversation = shop.has(shop.conversation());

        shop.hears(conversation, "Was I charged?");
        shop.replyToShoppers(
                        question -> Responder.Response.answer(Words.of("No."), Optional.empty()))
                .run(conversation.id().toString());

        assertThat(shop.said(conversation)).hasSize(2);
    }

    @Test
    void who_will_never_be_there_promises_no_time() {
        opens(Map.of());
        Conversation conversation = shop.has(shop.conversation().in(Language.DE).handedOver());

        hears(conversation, "Hallo?");

        assertThat(shop.said(conversation).get(1))
                .isEqualTo(
                        "system: Gerade ist niemand aus dem Team da. Ihre Nachricht bleibt stehen und wird beantwortet.");
    }

    @Test
    void where_mails_are_sent_an_address_may_be_left_and_that_is_said_once_too() {
        opens(Map.of());
        shop.mails().keep(new MailConnection(shop.id()));
        Conversation conversation = shop.has(shop.conversation().in(Language.DE));

        hears(conversation, "Hallo?");
        hears(conversation, "Hallo??");

        assertThat(shop.said(conversation)).hasSize(4);
        assertThat(shop.said(conversation).get(2)).contains("niemand aus dem Team", "E-Mail");
    }

    private void opens(Map<DayOfWeek, List<String>> week) {
        Timetable timetable = new Timetable(shop.id());
        timetable.change(
                new Timetable.Entry(false, "Europe/Berlin", week, List.of()),
                shop.clock().instant());
        shop.timetables().keep(timetable);
    }

    /** The shopper writes, and the job runs if it was ordered. */
    private void hears(Conversation conversation, String text) {
        shop.jobs().allDone();
        shop.hears(conversation, text);
        if (!shop.jobs().ordered(ReplyToShoppers.NAME).isEmpty()) {
            shop.replyToShoppers(TellAwayTest::nothingKnown).run(conversation.id().toString());
        }
    }

    private static Responder.Response nothingKnown(Question question) {
        return question.handedOver()
                ? Responder.Response.silence()
                : Responder.Response.handover(Words.of("A person will come."));
    }
}
