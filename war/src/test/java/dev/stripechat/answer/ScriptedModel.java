package dev.stripechat.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A model service that says what the test has written down for it. */
final class ScriptedModel implements LanguageModel {

    private final List<Prompt> asked = new ArrayList<>();
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

    List<Prompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Said say(ModelAccess access, Prompt prompt) {
        asked.add(prompt);
        return script.apply(prompt);
    }
}
