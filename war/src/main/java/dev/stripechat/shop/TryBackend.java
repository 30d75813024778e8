package dev.stripechat.shop;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Trials;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** An admin sends a test event to the own shop's backend and is told at once what came of it. Outside any transaction. */
@Dependent
public class TryBackend {

    private final EventTrial trial;
    private final Trials trials;

    @Inject
    public TryBackend(EventTrial trial, Trials trials) {
        this.trial = trial;
        this.trials = trials;
    }

    /**
     * Sends it, once.
     *
     * @throws Refusal conflict ({@code events_not_wanted}); and as {@link Trials#of}
     */
    public EventTrial.Tried by(Member admin) {
        return trials.of(admin.shop().value(), () -> trial.of(admin.shop()))
                .orElseThrow(
                        () ->
                                Refusal.conflict(
                                        "events_not_wanted", "No address for events is set."));
    }
}
