package dev.stripechat.answer;

import dev.stripechat.runtime.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A model service that says what the test has written down for it. */
final class ScriptedModel implements LanguageModel {

    private final List<Prompt> asked = new ArrayList<>();
    private final List<Duration> deadlines = new ArrayList<>();
    private Function<Prompt, Said> script = prompt -> Said.nothing(ModelFault.ILL);

    /** From now on it says that. */
    void says(String text) {
        script = prompt -> Said.text(text, true, OptionalInt.of(50));
    }

    /** From now on it does not come to its end. */
    void isCutOff(String text) {
        script = prompt -> Said.text(text, false, OptionalInt.of(50));
    }

    /** From now on it fails so. */
    void fails(ModelFault fault) {
        script = prompt -> Said.nothing(fault);
    }

    /** From now on something is wrong with us. */
    void breaks() {
        script =
                prompt -> {
                    throw new IllegalStateException("broken");
                };
    }

    /** From now on it says that after a while. */
    void takes(MovableClock clock, Duration time, String text) {
        script =
                prompt -> {
                    clock.pass(time);
                    return Said.text(text, true, OptionalInt.of(50));
                };
    }

    /** How long it was given each time. */
    List<Duration> deadlines() {
        return List.copyOf(deadlines);
    }

    List<Prompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Said say(ModelAccess access, Prompt prompt) {
        asked.add(prompt);
        deadlines.add(access.deadline());
        return script.apply(prompt);
    }
}
