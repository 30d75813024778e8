package dev.stripechat.answer;

import dev.stripechat.conversation.HandoverSummary.Line;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import java.util.Optional;

/** What each label is called: a short question. What the shop has written comes first. */
final class Titles {

    private final Shelf shelf;

    Titles(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Nothing for an entry that does not speak that language. */
    Optional<String> of(String label, Language language) {
        return shelf.title(label, language).or(() -> ours(label, language));
    }

    /** For the shopper: what the shop says elsewhere, or not yet, has no name here. */
    Optional<String> offered(Question question, String label, Language language) {
        return shelf.title(question, label, language).or(() -> ours(label, language));
    }

    private static Optional<String> ours(String label, Language language) {
        return Intent.of(label).map(intent -> Texts.in(language).text("ask." + intent.key()));
    }

    /** For staff, in both. */
    Optional<Line> line(String label, String after) {
        Optional<String> german = of(label, Language.DE);
        Optional<String> english = of(label, Language.EN);
        return german.or(() -> english)
                .map(some -> new Line(german.orElse(some) + after, english.orElse(some) + after));
    }
}
