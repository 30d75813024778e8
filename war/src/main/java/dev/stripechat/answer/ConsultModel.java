package dev.stripechat.answer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Asks the shop's model service one thing: takes out of the question what is nobody's business, asks within budget and
 * deadline, and looks at the answer. Outside any transaction: one before, one after.
 */
@Dependent
public class ConsultModel {

    private static final Objection CUT_OFF = Objection.of("cut_off");

    private final ReserveCall reserveCall;
    private final SettleCall settleCall;
    private final LanguageModel model;
    private final Clock clock;

    @Inject
    public ConsultModel(
            ReserveCall reserveCall, SettleCall settleCall, LanguageModel model, Clock clock) {
        this.reserveCall = reserveCall;
        this.settleCall = settleCall;
        this.model = model;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param said in the service's words
     * @param <T> what comes out
     */
    record Outcome<T>(
            Optional<String> said,
            ModelTask.Checked<T> checked,
            Optional<ModelFault> fault,
            Duration took,
            OptionalInt tokens) {

        Optional<T> use() {
            return checked.use();
        }
    }

    /** Nothing: the service is off, or may not do that. */
    <T> Optional<Outcome<T>> about(Consultation about, ModelTask<T> task) {
        Prompt prompt = task.prompt(Redaction.of(about));
        return reserveCall
                .of(about, task.role(), prompt.tokens())
                .map(leave -> asked(leave, prompt, task, about));
    }

    private <T> Outcome<T> asked(
            ReserveCall.Leave leave, Prompt prompt, ModelTask<T> task, Consultation about) {
        if (leave.access().isEmpty()) {
            return nothing(leave.fault(), Duration.ZERO);
        }
        Instant start = clock.instant();
        LanguageModel.Said said = model.say(leave.access().get(), prompt);
        Duration took = Duration.between(start, clock.instant());
        ModelTask.Checked<T> checked =
                said.text()
                        .map(text -> checked(said, text, task, about))
                        .orElseGet(ModelTask.Checked::none);
        settleCall.after(leave, said, checked.objection().isPresent());
        return new Outcome<>(said.text(), checked, said.fault(), took, said.tokens());
    }

    private static <T> ModelTask.Checked<T> checked(
            LanguageModel.Said said, String text, ModelTask<T> task, Consultation about) {
        return said.complete() ? task.read(text, about) : ModelTask.Checked.bad(CUT_OFF);
    }

    private static <T> Outcome<T> nothing(Optional<ModelFault> fault, Duration took) {
        return new Outcome<>(
                Optional.empty(), ModelTask.Checked.none(), fault, took, OptionalInt.empty());
    }
}
