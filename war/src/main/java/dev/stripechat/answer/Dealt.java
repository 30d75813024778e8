package dev.stripechat.answer;

import dev.stripechat.conversation.Choice;
import java.util.List;
import java.util.Optional;

/**
 * What became of one question.
 *
 * @param told the answer
 * @param choices what is offered instead
 * @param why there is no answer: a word for machines
 */
record Dealt(
        Meant meant, Outcome outcome, Optional<Found.Told> told, List<Choice> choices, String why) {

    static Dealt answered(Meant meant, Found.Told told) {
        return new Dealt(meant, Outcome.ANSWERED, Optional.of(told), List.of(), "");
    }

    static Dealt asked(Meant meant, List<Choice> choices) {
        return new Dealt(meant, Outcome.ASKED, Optional.empty(), choices, "");
    }

    /** A person is to see it. */
    static Dealt not(Meant meant, Outcome outcome, String why) {
        return new Dealt(meant, outcome, Optional.empty(), List.of(), why);
    }

    boolean is(Outcome expected) {
        return outcome == expected;
    }
}
