package dev.stripechat.answer;

import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The transaction after a model service was asked: what it cost, and how it did. */
@UseCase
public class SettleCall {

    private final ModelBooks books;
    private final Clock clock;

    @Inject
    public SettleCall(ModelBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** It has said that; what it does not say that it cost is what was reserved. */
    void after(ReserveCall.Leave leave, LanguageModel.Said said, boolean isThrownAway) {
        Instant now = clock.instant();
        int cost = said.tokens().orElse(leave.tokens());
        boolean asked = said.fault().map(ModelFault::hasAsked).orElse(true);
        books.settle(leave.account(), leave.tokens(), asked ? Math.max(0, cost) : 0);
        if (isThrownAway) {
            books.threwAway(leave.account());
        }
        if (said.fault().isEmpty()) {
            books.answered(leave.account().shop(), now);
        }
        said.fault()
                .filter(ModelFault::isItsOwn)
                .ifPresent(fault -> books.failed(leave.account().shop(), fault, now));
    }
}
