package dev.stripechat.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whether an order is still to be paid by an attempt; if not, by whose word. */
@Embeddable
class Ending {

    @Column(name = "withdrawn")
    private boolean over;

    private boolean abandoned;
    private boolean settled;
    private boolean unclear;

    protected Ending() {}

    private Ending(boolean over) {
        this.over = over;
    }

    /** It is to be paid. */
    static Ending none() {
        return new Ending(false);
    }

    /** The shop does not want it to be paid any more. */
    static Ending withdrawn() {
        return new Ending(true);
    }

    /** Nobody can pay it any more; that is not the shop's word. */
    static Ending abandoned() {
        Ending ending = new Ending(true);
        ending.abandoned = true;
        return ending;
    }

    /** The shop has booked money, and not from us. */
    static Ending settled(Booking how) {
        Ending ending = new Ending(true);
        ending.settled = true;
        ending.unclear = how == Booking.OTHERWISE;
        return ending;
    }

    boolean isOver() {
        return over;
    }

    boolean isAbandoned() {
        return abandoned;
    }

    boolean isSettled() {
        return settled;
    }

    boolean isUnclear() {
        return unclear;
    }
}
