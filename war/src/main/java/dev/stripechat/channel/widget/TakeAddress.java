package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Correspondence;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes a mail address from a shopper, and the code that proves it; not too many from one place, nor in one shop (T20). Who
 * joined late may not read the beginning, and gets it by no mail either.
 */
@Dependent
public class TakeAddress {

    private final Correspondence correspondence;
    private final Limits limits;

    @Inject
    public TakeAddress(Correspondence correspondence, Limits limits) {
        this.correspondence = correspondence;
        this.limits = limits;
    }

    /** How it stands with the visitor's mails. */
    public Correspondence.Standing of(Visitor visitor) {
        if (visitor.isLate()) {
            return new Correspondence.Standing(false, true, Optional.empty());
        }
        return correspondence.of(visitor.shop(), visitor.conversation());
    }

    /**
     * Takes the address. Says whether it was proved before.
     *
     * @param from where the request comes from
     * @throws Refusal too many ({@code too_many}); conflict ({@code joined_late}); and as {@link Correspondence#ask}
     */
    public boolean asks(
            Visitor visitor, String from, EmailAddress address, Correspondence.Purpose purpose) {
        visitor.refuseLate();
        limits.mailFrom(from).ifPresent(TakeAddress::tooMany);
        limits.mailOf(visitor.shop().value()).ifPresent(TakeAddress::tooMany);
        return correspondence.ask(visitor.shop(), visitor.conversation(), address, purpose);
    }

    private static void tooMany(Duration wait) {
        throw Refusal.tooMany("too_many", "Too many mails were asked for; try again later.", wait);
    }

    /**
     * Takes the code.
     *
     * @throws Refusal invalid ({@code bad_code}, {@code code_over}); conflict ({@code joined_late})
     */
    public void proves(Visitor visitor, String code) {
        visitor.refuseLate();
        switch (correspondence.prove(visitor.shop(), visitor.conversation(), code)) {
            case WRONG -> throw Refusal.invalid("bad_code", "This is not the code.");
            case OVER -> throw Refusal.invalid("code_over", "This code is not good any more.");
            case GOOD -> {
                // what was asked for is on its way
            }
        }
    }

    /** No more answers by mail. */
    public void stops(Visitor visitor) {
        visitor.refuseLate();
        correspondence.stop(visitor.shop(), visitor.conversation());
    }
}
