package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why was my card declined?",
                "my payment got REJECTED",
                "It didn't work",
                "It didn’t work",
                "the payment failed again",
                "Warum wurde meine Karte abgelehnt?",
                "Die Zahlung ist fehlgeschlagen",
                "Das hat nicht geklappt",
                "Meine Karte funktioniert nicht",
                "ZURÜCKGEWIESEN???"
            })
    void why_a_payment_was_declined(String text) {
        assertThat(Topic.of(text)).contains(Topic.WHY_DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was I charged?",
                "Did my payment go through?",
                "has the money been taken",
                "Did I pay twice?",
                "Wurde mein Konto belastet?",
                "Ist die Zahlung eingegangen?",
                "Ist mein Geld ANGEKOMMEN?",
                "Habe ich doppelt bezahlt?",
                "Wurde der Betrag schon abgebucht?"
            })
    void whether_the_shopper_was_charged(String text) {
        assertThat(Topic.of(text)).contains(Topic.AM_I_CHARGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What can I do now?",
                "What now?",
                "what should I do",
                "How can I pay?",
                "Should I pay again?",
                "Was kann ich jetzt tun?",
                "Was nun?",
                "Und was soll ich jetzt machen?",
                "Wie geht es weiter?",
                "Wie kann ich trotzdem bezahlen?",
                "Soll ich noch mal zahlen?"
            })
    void what_to_do_now(String text) {
        assertThat(Topic.of(text)).contains(Topic.WHAT_NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to talk to a human",
                "Can I speak to a real person please",
                "agent",
                "Gibt es hier auch Menschen?",
                "Ich möchte mit einem Mitarbeiter sprechen",
                "Support!"
            })
    void a_person_is_wanted(String text) {
        assertThat(Topic.of(text)).contains(Topic.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My card was declined, let me talk to a human",
                "Abgelehnt! Ich will einen Menschen, keine Maschine."
            })
    void a_person_is_wanted_before_all_else(String text) {
        assertThat(Topic.of(text)).contains(Topic.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "Where is my parcel?",
                "My discount code doesn't work",
                "Der Gutschein funktioniert nicht",
                "Hat der Login nicht geklappt?",
                "Has my order arrived?",
                "Das entsprechende Modell, ist das versprochen?",
                "Haben Sie das auch in Blau?",
                "Do you offer a discount?",
                "What can I do with the voucher?",
                "Was kann ich mit dem Gutschein machen?",
                "What do I do with the old cartridges?",
                "?",
                "🙂"
            })
    void everything_else_is_no_topic_of_ours(String text) {
        assertThat(Topic.of(text)).isEmpty();
    }
}
