package dev.stripechat.shopware;

import java.util.Locale;

/** How an order transaction is moved on: the names of transitions, not of states. */
public enum PaymentAction {
    PAID,
    PAID_PARTIALLY,
    AUTHORIZE,
    PROCESS,
    PROCESS_UNCONFIRMED,
    CANCEL,
    FAIL,
    REFUND,
    REFUND_PARTIALLY,
    REMIND,
    REOPEN,
    CHARGEBACK;

    /** As the shop writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
