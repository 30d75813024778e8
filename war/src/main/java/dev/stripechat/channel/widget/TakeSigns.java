package dev.stripechat.channel.widget;

import dev.stripechat.conversation.Reach;
import dev.stripechat.conversation.SeenReports;
import dev.stripechat.conversation.Side;
import dev.stripechat.conversation.TellTyping;
import dev.stripechat.runtime.limits.Limits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Takes what a browser tells without words: how far the shopper has read, and that something is being typed. */
@Dependent
public class TakeSigns {

    private final SeenReports reports;
    private final TellTyping tellTyping;
    private final Limits limits;

    @Inject
    public TakeSigns(SeenReports reports, TellTyping tellTyping, Limits limits) {
        this.reports = reports;
        this.tellTyping = tellTyping;
        this.limits = limits;
    }

    /**
     * It has the messages up to one number, and has shown them up to another. Who joined late has not seen what was said
     * before, and may be somebody else: that says nothing about the shopper.
     */
    public void seen(Visitor visitor, long number, long delivered) {
        if (!visitor.isLate()) {
            reports.report(
                    Side.SHOPPER,
                    visitor.shop(),
                    visitor.conversation(),
                    new Reach(delivered, number));
        }
    }

    /** The shopper is typing; what comes too often is left out. */
    public void typing(Visitor visitor) {
        if (limits.typing(visitor.conversation().value()).isEmpty()) {
            tellTyping.byShopper(visitor.shop(), visitor.conversation());
        }
    }
}
