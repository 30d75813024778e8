package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which topic a question that was brought is about, so that an admin need not choose it. A topic of the shop's own beside one
 * that all shops have would make both unclear.
 */
@Dependent
public class Recognise {

    private static final Logger LOG = LoggerFactory.getLogger(Recognise.class);

    private final ShopUnderstanding understanding;

    @Inject
    public Recognise(ShopUnderstanding understanding) {
        this.understanding = understanding;
    }

    /** The topic, if that is sure; while this node is still learning, or cannot read it, nothing is. */
    Optional<Intent> intent(String question, Language language) {
        try {
            Reading reading = understanding.base().read(Utterance.first(question, language)).get(0);
            return Optional.of(reading)
                    .filter(sure -> sure.way() == Way.ANSWER)
                    .flatMap(Reading::best)
                    .map(Candidate::label)
                    .flatMap(Intent::of)
                    .filter(intent -> intent.ground() != Intent.Ground.HANDOVER);
        } catch (NotLearnedYet early) {
            return Optional.empty();
        } catch (RuntimeException broken) {
            LOG.warn("the topic of a question that was brought is unknown", broken);
            return Optional.empty();
        }
    }
}
