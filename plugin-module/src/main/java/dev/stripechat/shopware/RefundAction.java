package dev.stripechat.shopware;

import java.util.Locale;

/** How a refund of the shop is moved on: the names of transitions, not of states. */
public enum RefundAction {
    COMPLETE,
    PROCESS,
    CANCEL,
    FAIL,
    REOPEN;

    /** As the shop writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
