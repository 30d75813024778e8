package dev.stripechat.shop;

import jakarta.persistence.Embeddable;
import java.util.List;

/** One parcel of an order, as the shop keeps it. */
@Embeddable
public class OrderDelivery {

    private static final String LINE = "\n";

    private int position;
    private String id;
    private String state;
    private String tracking;

    protected OrderDelivery() {}

    /**
     * As the shop tells it.
     *
     * @param state in the shop's words, e.g. {@code shipped}
     */
    public OrderDelivery(String id, String state, List<String> trackingCodes) {
        this.id = id;
        this.state = state;
        this.tracking =
                String.join(LINE, trackingCodes.stream().filter(code -> !code.isBlank()).toList());
    }

    /** The same in that place. */
    OrderDelivery at(int place) {
        OrderDelivery moved = new OrderDelivery(id, state, trackingCodes());
        moved.position = place;
        return moved;
    }

    public String id() {
        return id;
    }

    public String state() {
        return state;
    }

    /** What the carrier knows it by. */
    public List<String> trackingCodes() {
        return tracking.isEmpty() ? List.of() : List.of(tracking.split(LINE));
    }

    /** All that it says, to compare by. */
    String said() {
        return String.join("|", id, state, tracking);
    }
}
