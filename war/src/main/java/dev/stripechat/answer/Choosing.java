package dev.stripechat.answer;

import dev.stripechat.answer.ModelService.Option;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A multiple choice: the service says a number, and the shopper reads the shop's own text. */
record Choosing(List<Option> options) implements ModelTask<String> {

    static final int MOST = 8;

    Choosing {
        options = options.stream().limit(MOST).toList();
    }

    @Override
    public ModelRole role() {
        return ModelRole.CHOOSE;
    }

    @Override
    public Prompt prompt(Consultation redacted) {
        return Prompts.choose(redacted, options.stream().map(Option::title).toList());
    }

    @Override
    public Checked<String> read(String said, Consultation about) {
        if (said.isBlank()) {
            return Checked.bad(Objection.of("empty"));
        }
        Optional<ModelAnswer> answer = ModelAnswer.of(said);
        if (answer.isEmpty()) {
            return Checked.bad(Objection.of("unreadable"));
        }
        OptionalInt number = answer.get().choice();
        if (number.isEmpty() || number.getAsInt() < 0 || number.getAsInt() > options.size()) {
            return Checked.bad(Objection.of("unknown_choice"));
        }
        return number.getAsInt() == 0
                ? Checked.none()
                : Checked.good(options.get(number.getAsInt() - 1).label());
    }
}
