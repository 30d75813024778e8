package dev.stripechat.runtime.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Another system, and the way there: what arrived, and how it answers. */
public final class FarSide implements Carrier {

    /** A destination that knows idempotency keys. */
    public static final String KEYED = "keyed";

    /** A destination that takes everything as new. */
    public static final String PLAIN = "plain";

    private final String name;
    private final List<String> arrived = new ArrayList<>();
    private final List<Departure.State> settled = new ArrayList<>();
    private Function<Departure, Result> answer = this::takes;
    private Optional<Quota> quota = Optional.empty();

    private FarSide(String name) {
        this.name = name;
    }

    static FarSide withKeys() {
        return new FarSide(KEYED);
    }

    static FarSide withoutKeys() {
        return new FarSide(PLAIN);
    }

    /** It takes it. */
    Result takes(Departure departure) {
        arrived.add(departure.letter().key());
        return Result.sent();
    }

    /** From now on it answers like this. */
    void answers(Function<Departure, Result> how) {
        answer = how;
    }

    void answers(Result result) {
        answer = departure -> result;
    }

    void takesAgain() {
        answer = this::takes;
    }

    void isBusy(Duration wait) {
        answers(Result.later("busy", "It is busy.", Optional.of(wait)));
    }

    void fails() {
        answers(Result.later("failing", "It fails.", Optional.empty()));
    }

    /** It takes what comes, and its answer is lost. */
    void losesItsAnswer() {
        answers(
                departure -> {
                    takes(departure);
                    return Result.unsure("no_answer", "It gave no answer.");
                });
    }

    /** Keys in the order in which they arrived, each time. */
    List<String> arrivals() {
        return Collections.unmodifiableList(arrived);
    }

    /** What the far side counts: with keys, each once. */
    Set<String> counted() {
        return new LinkedHashSet<>(arrived);
    }

    /** The states that were noted with an attempt. */
    List<Departure.State> noted() {
        return settled;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean mayRepeat() {
        return name.equals(KEYED);
    }

    /** It is slow, and only so many calls to it may be under way. */
    void isLimitedTo(int most, int mostOfShop) {
        quota = Optional.of(new Quota(name, most, mostOfShop));
    }

    @Override
    public Optional<Quota> quota() {
        return quota;
    }

    @Override
    public Result carry(Departure departure) {
        return answer.apply(departure);
    }

    @Override
    public void settled(Departure departure) {
        settled.add(departure.state());
    }
}
