package dev.stripechat.shop;

import java.util.Optional;

/**
 * What came of a wish to give money back.
 *
 * @param obstacle why not, if it is refused, as a word
 */
public record RefundAnswer(State state, Optional<String> obstacle) {

    /** How far it has come. */
    public enum State {
        GIVEN,
        /** It is not known yet, or takes its time; nobody need ask again. */
        ON_ITS_WAY,
        /** Nothing was given back; the same wish may be made again. */
        REFUSED
    }

    public static RefundAnswer given() {
        return new RefundAnswer(State.GIVEN, Optional.empty());
    }

    public static RefundAnswer onItsWay() {
        return new RefundAnswer(State.ON_ITS_WAY, Optional.empty());
    }

    public static RefundAnswer refused(String obstacle) {
        return new RefundAnswer(State.REFUSED, Optional.of(obstacle));
    }
}
