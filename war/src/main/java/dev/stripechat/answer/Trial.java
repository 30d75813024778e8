package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Way;
import java.util.List;
import java.util.Optional;

/**
 * What would be different if an entry were live.
 *
 * @param changes questions that would be answered in another way
 * @param risen lines of the development set that would get a wrong answer, and get none now
 */
public record Trial(List<Change> changes, Score before, Score after, List<Change> risen) {

    public Trial {
        changes = List.copyOf(changes);
        risen = List.copyOf(risen);
    }

    /** Whether more is wrong than before. */
    public boolean isBlocked() {
        return after.wrong() > before.wrong();
    }

    /** Where a question is from. */
    public enum Origin {
        /** The development set: what is to be understood is written beside each line. */
        DEVELOPMENT,
        /** A shopper has asked it. */
        ASKED
    }

    /**
     * A question that is known.
     *
     * @param expected what it asks for, {@link dev.stripechat.understanding.Example#NONE} included; empty: nobody has said
     */
    public record Known(Origin origin, Language language, String text, Optional<String> expected) {}

    /**
     * How one is dealt with.
     *
     * @param label what is answered, if it is
     */
    public record Dealt(Way way, Optional<String> label) {}

    /** One that is dealt with in another way. */
    public record Change(Known known, Dealt before, Dealt after) {}

    /** How the lines of the development set are dealt with. */
    public record Score(int correct, int wrong, int askedBack, int handedOver) {}
}
