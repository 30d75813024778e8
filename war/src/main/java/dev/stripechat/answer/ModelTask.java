package dev.stripechat.answer;

import java.util.Optional;

/**
 * One thing that a model service may be asked: how it is asked, and what of its answer holds.
 *
 * @param <T> what comes out
 */
interface ModelTask<T> {

    ModelRole role();

    Prompt prompt(Consultation redacted);

    /** Looks at the answer. */
    Checked<T> read(String said, Consultation about);

    /**
     * What came of an answer: something of use, or nothing that fits, or an objection.
     *
     * @param <T> what comes out
     */
    record Checked<T>(Optional<T> use, Optional<Objection> objection) {

        static <T> Checked<T> good(T use) {
            return new Checked<>(Optional.of(use), Optional.empty());
        }

        static <T> Checked<T> none() {
            return new Checked<>(Optional.empty(), Optional.empty());
        }

        static <T> Checked<T> bad(Objection objection) {
            return new Checked<>(Optional.empty(), Optional.of(objection));
        }
    }
}
