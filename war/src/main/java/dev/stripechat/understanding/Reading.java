package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Optional;

/**
 * One question in a message.
 *
 * @param language it is asked in
 * @param text the part of the message that asks it
 * @param candidates the best first, at most {@link #MOST}
 */
public record Reading(Language language, String text, List<Candidate> candidates, Way way) {

    /** So many candidates are told. */
    public static final int MOST = 5;

    public Reading {
        candidates = List.copyOf(candidates);
    }

    /** The same, but not answered before it was asked back. */
    Reading asked() {
        return way == Way.ANSWER ? new Reading(language, text, candidates, Way.ASK) : this;
    }

    /** The most probable meaning. */
    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
