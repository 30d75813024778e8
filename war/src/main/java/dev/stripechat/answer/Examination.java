package dev.stripechat.answer;

import dev.stripechat.answer.Trial.Change;
import dev.stripechat.answer.Trial.Dealt;
import dev.stripechat.answer.Trial.Known;
import dev.stripechat.answer.Trial.Origin;
import dev.stripechat.answer.Trial.Score;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Reads questions that are known with what a shop knows now and with what it would know. A line counts as right or wrong by what
 * is recognised, whether or not this shop has an answer to it: what it writes tomorrow must not turn out wrong then.
 */
final class Examination {

    private final Side now;
    private final Side then;
    private final BiPredicate<Known, String> isRight;
    private final Map<Mark, Integer> marksNow = new EnumMap<>(Mark.class);
    private final Map<Mark, Integer> marksThen = new EnumMap<>(Mark.class);
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> risen = new ArrayList<>();

    private enum Mark {
        CORRECT,
        WRONG,
        ASKED_BACK,
        HANDED_OVER
    }

    /** What is said, in which language. */
    private record Said(Language language, String label) {}

    /** A state of what a shop knows. */
    static final class Side {

        private final Reader reader;
        private final Set<Said> said = new HashSet<>();

        /**
         * @param live what is answered then
         */
        Side(Reader reader, Collection<KnowledgeEntry> live) {
            this.reader = reader;
            for (KnowledgeEntry entry : live) {
                entry.texts().stream()
                        .filter(EntryText::isAnswer)
                        .forEach(text -> said.add(new Said(text.language(), entry.label())));
            }
        }

        private Dealt read(Known known) {
            Reading reading = reader.read(Utterance.first(known.text(), known.language())).get(0);
            return new Dealt(reading.way(), reading.best().map(Candidate::label));
        }

        /** As the shopper sees it: what nobody has answered goes to a person. */
        private Dealt seen(Known known, Dealt read) {
            if (read.way() == Way.ASK) {
                return new Dealt(Way.ASK, Optional.empty());
            }
            boolean isSaid =
                    read.way() == Way.ANSWER
                            && read.label().filter(label -> isSaid(known, label)).isPresent();
            return isSaid ? read : new Dealt(Way.HANDOVER, Optional.empty());
        }

        private boolean isSaid(Known known, String label) {
            boolean isLookedUp =
                    Intent.of(label)
                            .filter(intent -> intent.ground() == Intent.Ground.LIVE)
                            .isPresent();
            return isLookedUp || said.contains(new Said(known.language(), label));
        }
    }

    /**
     * @param isRight whether that label is a right answer to a line
     */
    Examination(Side now, Side then, BiPredicate<Known, String> isRight) {
        this.now = now;
        this.then = then;
        this.isRight = isRight;
    }

    Trial of(Collection<Known> lines) {
        lines.forEach(this::take);
        return new Trial(changes, score(marksNow), score(marksThen), risen);
    }

    private void take(Known known) {
        Dealt before = now.read(known);
        Dealt after = then.read(known);
        Change change = new Change(known, now.seen(known, before), then.seen(known, after));
        if (!change.before().equals(change.after())) {
            changes.add(change);
        }
        if (known.origin() == Origin.DEVELOPMENT) {
            Mark was = mark(known, before);
            Mark is = mark(known, after);
            marksNow.merge(was, 1, Integer::sum);
            marksThen.merge(is, 1, Integer::sum);
            if (is == Mark.WRONG && was != Mark.WRONG) {
                risen.add(new Change(known, before, after));
            }
        }
    }

    private Mark mark(Known known, Dealt dealt) {
        return switch (dealt.way()) {
            case ASK -> Mark.ASKED_BACK;
            case HANDOVER -> Mark.HANDED_OVER;
            case ANSWER ->
                    dealt.label().filter(label -> isRight.test(known, label)).isPresent()
                            ? Mark.CORRECT
                            : Mark.WRONG;
        };
    }

    private static Score score(Map<Mark, Integer> marks) {
        return new Score(
                marks.getOrDefault(Mark.CORRECT, 0),
                marks.getOrDefault(Mark.WRONG, 0),
                marks.getOrDefault(Mark.ASKED_BACK, 0),
                marks.getOrDefault(Mark.HANDED_OVER, 0));
    }
}
