package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.Optional;

/** A sentence that is right already is said in other words: every fact of it stays, and none comes to it. */
record Rewording(String filled, GroundCheck check) implements ModelTask<String> {

    /** Whether it may be worded anew: not where it is about money, which is told as it was looked up. */
    static boolean isFor(String filled, Language language) {
        return !filled.isBlank() && Claims.of(filled, language).stream().noneMatch(Claim::isMoney);
    }

    @Override
    public ModelRole role() {
        return ModelRole.PHRASE;
    }

    @Override
    public Prompt prompt(Consultation redacted) {
        return Prompts.phrase(redacted, filled);
    }

    @Override
    public Checked<String> read(String said, Consultation about) {
        Optional<ModelAnswer> answer = ModelAnswer.of(said);
        if (said.isBlank() || answer.isPresent() && answer.get().text().isEmpty()) {
            return Checked.bad(Objection.of("empty"));
        }
        if (answer.isEmpty()) {
            return Checked.bad(Objection.of("unreadable"));
        }
        String text = answer.get().text().orElseThrow();
        return check.sameAs(filled, text, about.language())
                .map(Checked::<String>bad)
                .orElseGet(() -> Checked.good(text));
    }
}
