package dev.stripechat.answer;

import dev.stripechat.conversation.HandoverSummary.Line;
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
        return shelf.title(label, language)
                .or(
                        () ->
                                Intent.of(label)
                                        .map(
                                                intent ->
                                                        Texts.in(language)
                                                                .text("ask." + intent.key())));
    }

    /** For staff, in both. */
    Optional<Line> line(String label, String after) {
        Optional<String> german = of(label, Language.DE);
        Optional<String> english = of(label, Language.EN);
        return german.or(() -> english)
                .map(some -> new Line(german.orElse(some) + after, english.orElse(some) + after));
    }
}
