package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model service with everything around it that keeps a shopper from reading what is not so. */
@Dependent
class GuardedModel implements ModelService {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedModel.class);

    private final ConsultModel consultModel;
    private final ReserveCall reserveCall;
    private final GroundCheck check;

    @Inject
    GuardedModel(ConsultModel consultModel, ReserveCall reserveCall, GroundCheck check) {
        this.consultModel = consultModel;
        this.reserveCall = reserveCall;
        this.check = check;
    }

    @Override
    public Optional<ModelRole> role(ShopId shop) {
        return reserveCall.role(shop);
    }

    @Override
    public Optional<String> choose(Consultation about, List<Option> options) {
        return options.isEmpty() ? Optional.empty() : use(about, new Choosing(options));
    }

    @Override
    public Optional<String> phrase(Consultation about, String filled) {
        return Rewording.isFor(filled, about.language())
                ? use(about, new Rewording(filled, check))
                : Optional.empty();
    }

    @Override
    public Optional<Composed> compose(Consultation about, List<Passage> passages) {
        return passages.isEmpty() ? Optional.empty() : use(about, new Composing(passages, check));
    }

    /** Whatever is wrong with the service must not keep anybody from an answer. */
    private <T> Optional<T> use(Consultation about, ModelTask<T> task) {
        try {
            return consultModel.about(about, task).flatMap(ConsultModel.Outcome::use);
        } catch (RuntimeException failed) {
            LOG.warn("the model service of shop {} could not be asked", about.shop(), failed);
            return Optional.empty();
        }
    }
}
