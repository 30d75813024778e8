package dev.stripechat.answer;

import static dev.stripechat.answer.AnEntry.aboutReturns;
import static dev.stripechat.answer.Asking.text;
import static dev.stripechat.payment.APayment.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.kernel.Language;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.shop.InMemorySalesChannels;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Example;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine as it is delivered, with its seed. */
class OfflineEngineTest {

    private final Asking shop = new Asking();
    private final AnswerQuestion answer = shop.reading(OfflineEngine.ready(), Optional.empty());

    @Test
    void each_intent_has_at_least_forty_lines_of_seed_in_each_language() {
        for (Language language : Language.values()) {
            var lines =
                    Seed.examples().stream()
                            .filter(example -> example.language() == language)
                            .collect(Collectors.groupingBy(Example::label, Collectors.counting()));

            assertThat(lines).hasSize(Intent.values().length + 1);
            for (Intent intent : Intent.values()) {
                assertThat(lines.get(intent.key())).as(intent.key()).isGreaterThanOrEqualTo(40);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Why was my card declined?",
        "EN, Was I charged?",
        "EN, What can I do now?",
        "DE, Warum wurde meine Karte abgelehnt?",
        "DE, Wurde ich belastet?",
        "DE, Was kann ich jetzt tun?"
    })
    void what_the_buttons_of_the_widget_say_is_answered(Language language, String text) {
        shop.has(aPayment().declined("insufficient_funds"));

        Response response =
                answer.respond(shop.question(language, text, List.of(shop.payment), false));

        assertThat(response.handover()).isFalse();
        assertThat(response.notice()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, I would like to talk to a person",
        "DE, Ich möchte mit einem Menschen sprechen"
    })
    void a_person_comes_at_any_moment(Language language, String text) {
        Response response = answer.respond(shop.question(language, text, List.of(), false));

        assertThat(response.handover()).isTrue();
        assertThat(text(response)).isEqualTo(Texts.in(language).text("human"));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Can I send this back if I don't like it?, For 30 days.",
        "DE, Kann ich das zurückgeben wenn es nicht gefällt?, 30 Tage lang."
    })
    void what_the_shop_has_written_is_answered_in_the_language_of_the_message(
            Language language, String text, String said) {
        shop.writes(aboutReturns());
        Language other = language == Language.DE ? Language.EN : Language.DE;

        Response response = answer.respond(shop.question(other, text, List.of(), false));

        assertThat(text(response)).isEqualTo(said);
    }

    @Test
    void every_title_that_may_be_offered_is_recognised_as_what_it_offers() {
        Reader reader = OfflineEngine.ready().of(shop.shop, knowledge());
        for (Intent intent : Intent.values()) {
            for (Language language : Language.values()) {
                String title = Texts.in(language).text("ask." + intent.key());

                assertThat(reader.read(Utterance.first(title, language)).get(0).candidates())
                        .as(title)
                        .extracting(Candidate::label)
                        .contains(intent.key());
            }
        }
    }

    /** So that a shop that puts it live moves nothing else. */
    @ParameterizedTest
    @EnumSource(Intent.class)
    void the_starter_set_asks_what_is_surely_understood(Intent intent) {
        Reader reader = OfflineEngine.ready().of(shop.shop, knowledge());
        for (EntryText text : Starter.suggestion(intent)) {
            Utterance asked = Utterance.first(text.question(), text.language());

            assertThat(reader.read(asked))
                    .as(text.question())
                    .allMatch(reading -> reading.way() == Way.ANSWER)
                    .allMatch(reading -> reading.candidates().get(0).label().equals(intent.key()));
        }
    }

    @Test
    void money_is_told_from_facts_alone() {
        shop.has(aPayment().that(PaymentState.SUCCEEDED));

        Response response =
                answer.respond(
                        shop.question(
                                Language.EN,
                                "Did my payment of 1 EUR go through?",
                                List.of(shop.payment),
                                false));

        assertThat(text(response)).contains("€49.90").doesNotContain("1 EUR");
    }

    private ShopKnowledge knowledge() {
        return new ShopKnowledge(
                shop.entries,
                shop.values,
                new InMemoryShops(),
                new InMemorySalesChannels(),
                shop.timetables,
                shop.clock);
    }
}
