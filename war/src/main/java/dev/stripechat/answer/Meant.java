package dev.stripechat.answer;

import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import java.util.Optional;

/**
 * One question in a message, and what it is about if that is certain.
 *
 * @param label the key of an intent, or that of an entry of the shop's own
 */
record Meant(Reading reading, Optional<String> label) {

    private static final String PERSON = Intent.HUMAN_AGENT.key();

    static Meant surely(Reading reading, String label) {
        return new Meant(reading, Optional.of(label));
    }

    /** As sure as the reading is. */
    static Meant as(Reading reading) {
        return switch (reading.way()) {
            case ANSWER -> new Meant(reading, reading.best().map(Candidate::label));
            case ASK ->
                    new Meant(reading, reading.best().map(Candidate::label).filter(PERSON::equals));
            case HANDOVER -> new Meant(reading, Optional.empty());
        };
    }

    boolean wantsPerson() {
        return label.filter(PERSON::equals).isPresent();
    }
}
