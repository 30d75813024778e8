package dev.stripechat.shopware.api;

/** The shop's state machine knows no such way from where it is. */
public final class TransitionRefused extends ShopRefused {

    private static final long serialVersionUID = 1L;

    private final String action;
    private final String state;

    /** The action that was asked for, and the state in which the row was found right after. */
    public TransitionRefused(String action, String state, String detail) {
        super(400, "SYSTEM__ILLEGAL_STATE_TRANSITION", detail);
        this.action = action;
        this.state = state;
    }

    /** The action that was asked for. */
    public String action() {
        return action;
    }

    /** The state it is in. */
    public String state() {
        return state;
    }
}
