package dev.stripechat.answer;

import java.util.Optional;
import java.util.OptionalInt;

/** A model service, as far as it is asked: a prompt in, a text out. Called outside any transaction. */
public interface LanguageModel {

    /** What it says; it is there, or a fault, before the deadline is over. */
    Said say(ModelAccess access, Prompt prompt);

    /**
     * What came back. None of it is true before it was looked at.
     *
     * @param text nothing: there is a fault
     * @param complete whether it has said all that it wanted to
     * @param tokens what it cost, if the service says so
     */
    record Said(
            Optional<String> text,
            Optional<ModelFault> fault,
            boolean complete,
            OptionalInt tokens) {

        /** It has said that. */
        public static Said text(String text, boolean complete, OptionalInt tokens) {
            return new Said(Optional.of(text), Optional.empty(), complete, tokens);
        }

        /** It has said nothing. */
        public static Said nothing(ModelFault fault) {
            return new Said(Optional.empty(), Optional.of(fault), false, OptionalInt.empty());
        }
    }
}
