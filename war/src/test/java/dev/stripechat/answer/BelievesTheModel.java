package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** Without the look at what a model service has said. */
@Alternative
@Priority(1)
@Dependent
public class BelievesTheModel extends GroundCheck {

    @Override
    public Optional<Objection> standsOn(String ground, String text, Language language) {
        return Optional.empty();
    }

    @Override
    public Optional<Objection> sameAs(String sentence, String text, Language language) {
        return Optional.empty();
    }
}
