package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** How much of one shop is learned: it takes as long as lines times topics, and keeps the other shops of the server waiting. */
final class Learnable {

    private static final int MOST_LINES = 4_000;
    private static final int MOST_TOPICS = 300;

    private Learnable() {}

    /** What is live when that entry is. */
    static List<KnowledgeEntry> with(Collection<KnowledgeEntry> live, KnowledgeEntry entry) {
        return Stream.concat(
                        live.stream().filter(other -> !other.id().equals(entry.id())),
                        Stream.of(entry))
                .toList();
    }

    /**
     * Looks whether it is not too much.
     *
     * @throws Refusal conflict ({@code too_much_to_learn})
     */
    static void require(Collection<KnowledgeEntry> live) {
        long lines = live.stream().flatMap(KnowledgeEntry::examples).count();
        long topics = live.stream().filter(entry -> entry.intent().isEmpty()).count();
        if (lines > MOST_LINES || topics > MOST_TOPICS) {
            throw Refusal.conflict(
                    "too_much_to_learn",
                    "Live answers have at most 4,000 phrasings and 300 topics of the shop's own.");
        }
    }
}
