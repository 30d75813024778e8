package dev.stripechat.evaluation;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Example;
import java.util.Set;

/** A message whose meaning is known: the label it should get, or the kind of what nobody answers. */
record Line(String label, Language language, String text) {

    private static final Set<String> NOBODY_ANSWERS =
            Set.of("", "near", "far", "attack", "chitchat", "oos", "NO_NODES_DETECTED");

    boolean isAnswered() {
        return !NOBODY_ANSWERS.contains(label);
    }

    Example example() {
        return label.equals("attack")
                ? Example.attack(language, text)
                : new Example(isAnswered() ? label : Example.NONE, language, text);
    }
}
