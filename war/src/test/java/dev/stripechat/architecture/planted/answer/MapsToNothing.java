package dev.stripechat.architecture.planted.answer;

import java.util.Optional;

/** Planted: the same in a lambda. */
public class MapsToNothing {
    /** An answer. */
    public String answer(Optional<String> question) {
        return question.map(text -> null).map(String::valueOf).orElse("");
    }
}
