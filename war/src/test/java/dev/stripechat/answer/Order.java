package dev.stripechat.answer;

import java.util.List;

/** When the events of a history are heard. */
enum Order {
    /** Each as it happens, and dealt with at once. */
    IN_STEP(Integer.MAX_VALUE),
    /**
     * In any order after the last: the first is believed, if it comes alone; from then on only what stands at Stripe is
     * told, and there it stands still.
     */
    WHEN_ALL_IS_OVER(2),
    /** In any order, while things go on. */
    ALL_MIXED(Integer.MAX_VALUE);

    /** A history is lived through in these. */
    static final List<Order> FIVE =
            List.of(IN_STEP, WHEN_ALL_IS_OVER, WHEN_ALL_IS_OVER, ALL_MIXED, ALL_MIXED);

    private final int mostTexts;

    Order(int mostTexts) {
        this.mostTexts = mostTexts;
    }

    /** How often a payment may be told of. */
    int mostTexts() {
        return mostTexts;
    }
}
