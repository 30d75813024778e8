package dev.stripechat.answer;

import dev.stripechat.conversation.LinkedPayment;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The live entries of a shop at one moment: what it says to this shopper, there and today. */
final class Shelf {

    private final List<KnowledgeEntry> live;
    private final EntryChoice choice;
    private final LocalDate day;
    private final KnownValues values;

    Shelf(List<KnowledgeEntry> live, LocalDate day, KnownValues values) {
        this.live = live;
        this.choice = new EntryChoice(live);
        this.day = day;
        this.values = values;
    }

    /** What the shop says to it. An answer that misses a value, or that its values make longer than a message, is none. */
    Optional<Found.Told> said(Question question, String label, Language language) {
        Optional<String> channel = question.at().salesChannel();
        return choice.of(label, scene(question, language))
                .flatMap(entry -> told(entry, language, channel));
    }

    private Scene scene(Question question, Language language) {
        return new Scene(language, question.at().salesChannel(), place(question), day);
    }

    /** Who pays on our own page asks there. */
    private static Place place(Question question) {
        return question.payments().stream()
                .findFirst()
                .filter(newest -> newest.proof() == LinkedPayment.Proof.PAYMENT_PAGE)
                .map(newest -> Place.PAYMENT_PAGE)
                .orElse(Place.WIDGET);
    }

    private Optional<Found.Told> told(
            KnowledgeEntry entry, Language language, Optional<String> channel) {
        return entry.in(language)
                .flatMap(
                        text ->
                                values.in(language, channel)
                                        .filled(text.answer())
                                        .filter(answer -> answer.length() <= Words.MOST)
                                        .map(answer -> told(entry, text, answer)));
    }

    private static Found.Told told(KnowledgeEntry entry, EntryText text, String answer) {
        Source source =
                entry.draft()
                        .source()
                        .map(url -> Source.page(text.question(), url))
                        .orElseGet(() -> Source.named(text.question()));
        return new Found.Told(
                Words.of(answer),
                Optional.of(source),
                Optional.empty(),
                false,
                List.of(text.question()));
    }

    /** How the shop calls what it says to it there and today, in a short question. */
    Optional<String> title(Question question, String label, Language language) {
        return choice.of(label, scene(question, language))
                .flatMap(entry -> entry.in(language))
                .map(EntryText::question)
                .filter(asked -> !asked.isBlank());
    }

    /** How the shop calls it in that language, wherever and whenever it says it. */
    Optional<String> title(String label, Language language) {
        return live.stream()
                .filter(entry -> entry.label().equals(label))
                .flatMap(entry -> entry.in(language).stream())
                .map(EntryText::question)
                .filter(question -> !question.isBlank())
                .findFirst();
    }
}
