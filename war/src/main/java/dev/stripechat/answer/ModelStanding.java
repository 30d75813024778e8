package dev.stripechat.answer;

import java.time.Instant;
import java.util.Optional;

/**
 * How a shop's model service has done.
 *
 * @param calls of this day
 * @param tokens of this day
 * @param thrownAway answers of this day that no shopper may read
 * @param answeredAt when it answered last
 * @param failedAt when it gave no answer last
 * @param fault why it gave none the last time, unless it has answered since
 * @param pausedUntil it is left alone until then
 */
public record ModelStanding(
        int calls,
        int tokens,
        int thrownAway,
        Optional<Instant> answeredAt,
        Optional<Instant> failedAt,
        Optional<ModelFault> fault,
        Optional<Instant> pausedUntil) {

    /** Nothing was asked yet. */
    public static final ModelStanding NEW =
            new ModelStanding(
                    0,
                    0,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Whether it is left alone at that moment. */
    public boolean isPaused(Instant now) {
        return pausedUntil.filter(now::isBefore).isPresent();
    }

    /** One word for it. */
    public String word(ModelLimits limits, Instant now) {
        if (isPaused(now)) {
            return "paused";
        }
        if (calls >= limits.dayCalls()
                || tokens + Prompts.LEAST_TOKENS > limits.dayTokens() && calls > 0) {
            return "budget_reached";
        }
        return answeredAt.isPresent() ? "working" : "untried";
    }
}
