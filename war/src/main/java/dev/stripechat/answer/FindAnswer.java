package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import java.util.Collection;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The answer to a question whose meaning is known: a fact that is looked up, or what the shop has written. Else none. */
final class FindAnswer {

    /** Money is not where it should be: nothing that was written beforehand fits. */
    static final String UNCLEAR = "unclear";

    static final String UNPROVED = "unproved";
    private static final String NO_ENTRY = "no_entry";
    private static final String BROKEN = "broken";
    private static final Logger LOG = Logger.getLogger(FindAnswer.class.getName());

    private final Collection<Lookup> lookups;
    private final Shelf shelf;

    FindAnswer(Collection<Lookup> lookups, Shelf shelf) {
        this.lookups = lookups;
        this.shelf = shelf;
    }

    /** What there is to say: never more than was found. */
    Found to(Question question, String label, String text, Language language) {
        Found found =
                Intent.of(label)
                        .flatMap(intent -> lookedUp(question, intent, text, language))
                        .orElseGet(() -> new Found.Unknown(NO_ENTRY));
        return found instanceof Found.Told || isUnclear(found)
                ? found
                : shelf.said(question, label, language).map(Found.class::cast).orElse(found);
    }

    private static boolean isUnclear(Found found) {
        return found instanceof Found.Unknown unknown && unknown.why().equals(UNCLEAR);
    }

    private Optional<Found> lookedUp(
            Question question, Intent intent, String text, Language language) {
        Asked asked =
                new Asked(
                        question.shop(),
                        question.conversation(),
                        intent,
                        language,
                        text,
                        question.payments(),
                        question.at());
        return lookups.stream()
                .filter(lookup -> lookup.intents().contains(intent))
                .findFirst()
                .map(lookup -> looked(lookup, asked));
    }

    /** A mistake of ours calls a person; it must not keep the shopper waiting. */
    private static Found looked(Lookup lookup, Asked asked) {
        try {
            return lookup.look(asked);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "A lookup of " + asked.intent() + " failed", broken);
            return new Found.Unknown(BROKEN);
        }
    }

    /** In a word. */
    static String why(Found found) {
        return found instanceof Found.Unknown unknown ? unknown.why() : UNPROVED;
    }
}
