package dev.stripechat.answer;

import dev.stripechat.answer.ModelService.Option;
import dev.stripechat.answer.ModelService.Passage;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Trials;
import dev.stripechat.staff.Member;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An admin asks the shop's model service about three sample answers and is told at once what came of it. Outside any transaction. */
@Dependent
public class TryModel {

    private static final int MOST_QUESTION = 500;
    private static final List<String> SAMPLES = List.of("returns", "delivery", "invoice");

    private final ConsultModel consultModel;
    private final ReserveCall reserveCall;
    private final GroundCheck check;
    private final Trials trials;

    @Inject
    public TryModel(
            ConsultModel consultModel, ReserveCall reserveCall, GroundCheck check, Trials trials) {
        this.consultModel = consultModel;
        this.reserveCall = reserveCall;
        this.check = check;
        this.trials = trials;
    }

    /** What is tried; no role: the saved one. */
    public record Trial(String question, Language language, Optional<ModelRole> role) {}

    /**
     * What came of it.
     *
     * @param outcome {@code used}, {@code none}, {@code thrown_away} or {@code failed}
     * @param answer in the service's words
     * @param reason why a shopper would not have got it
     */
    public record Tried(
            String outcome,
            Optional<String> answer,
            Optional<String> reason,
            Optional<String> detail,
            long millis,
            Optional<Integer> tokens) {}

    /**
     * Tries it.
     *
     * @throws Refusal invalid ({@code bad_question}); conflict ({@code model_not_connected}); and as {@link Trials#of}
     */
    public Tried by(Member admin, Trial trial) {
        if (trial.question().isBlank() || trial.question().length() > MOST_QUESTION) {
            throw Refusal.invalid("bad_question", "A question has 1 to 500 characters.");
        }
        return trials.of(admin.shop().value(), () -> tried(admin, trial))
                .orElseThrow(
                        () ->
                                Refusal.conflict(
                                        "model_not_connected",
                                        "No model service is connected, or not for that."));
    }

    private Optional<Tried> tried(Member admin, Trial trial) {
        Consultation about =
                new Consultation(
                        admin.shop(),
                        Optional.empty(),
                        trial.language(),
                        trial.question(),
                        List.of(),
                        List.of(),
                        Set.of());
        return trial.role()
                .or(() -> reserveCall.role(admin.shop()))
                .flatMap(role -> consultModel.about(about, task(role, trial.language())))
                .map(TryModel::told);
    }

    private ModelTask<?> task(ModelRole role, Language language) {
        Texts texts = Texts.in(language);
        return switch (role) {
            case CHOOSE ->
                    new Choosing(
                            samples(texts)
                                    .map(entry -> new Option(entry.id(), entry.title()))
                                    .toList());
            case PHRASE -> new Rewording(texts.text("model_sample_delivery"), check);
            case COMPOSE -> new Composing(samples(texts).toList(), check);
        };
    }

    private static Stream<Passage> samples(Texts texts) {
        return SAMPLES.stream()
                .map(
                        key ->
                                new Passage(
                                        key,
                                        texts.text("model_sample_" + key + "_title"),
                                        texts.text("model_sample_" + key)));
    }

    private static Tried told(ConsultModel.Outcome<?> outcome) {
        Optional<Objection> objection = outcome.checked().objection();
        String word =
                outcome.fault().isPresent()
                        ? "failed"
                        : objection.isPresent()
                                ? "thrown_away"
                                : outcome.use().isPresent() ? "used" : "none";
        return new Tried(
                word,
                outcome.said(),
                outcome.fault().map(ModelFault::word).or(() -> objection.map(Objection::word)),
                objection.map(Objection::detail).filter(detail -> !detail.isEmpty()),
                outcome.took().toMillis(),
                outcome.tokens().stream().boxed().findAny());
    }
}
