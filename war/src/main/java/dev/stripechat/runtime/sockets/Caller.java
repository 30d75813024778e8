package dev.stripechat.runtime.sockets;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.limits.Pace;
import dev.stripechat.runtime.limits.Seats;

/** Who is at the other end of a socket, as far as limits are concerned: an address. */
public final class Caller {

    private final Limits limits;
    private final String address;
    private final Seats.Seat seat;
    private final Pace pace;

    Caller(Limits limits, String address, Seats.Seat seat) {
        this.limits = limits;
        this.address = address;
        this.seat = seat;
        this.pace = limits.pace();
    }

    /** Whether a frame that came may be read: there are not too many of this socket, nor of its address. */
    public boolean maySpeak() {
        return pace.allows() && limits.frame(address).isEmpty();
    }

    /**
     * What costs us more than an answer counts as a request of the address.
     *
     * @throws Refusal too many ({@code too_many})
     */
    public void asks() {
        limits.request(address)
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany(
                                    "too_many", "Too many requests from this address.", wait);
                        });
    }

    /** The socket is closed. */
    public void leaves() {
        seat.leave();
    }
}
