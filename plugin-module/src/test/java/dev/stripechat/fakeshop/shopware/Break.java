package dev.stripechat.fakeshop.shopware;

/** Where a handshake between shop and app is broken. */
public enum Break {
    /** Nowhere. */
    NOWHERE,
    /** The registration never arrives. */
    REGISTER_LOST,
    /** The app registers, the shop does not hear it. */
    REGISTER_ANSWER_LOST,
    /** The confirmation never arrives. */
    CONFIRM_LOST,
    /** The app confirms, the shop does not hear it. */
    CONFIRM_ANSWER_LOST,
    /** Something between the two answers the confirmation with 500; the app does not see it. */
    CONFIRM_500,
    /** The app confirms, but something between the two makes 502 of its answer. */
    CONFIRM_ANSWER_502,
    /** Something between the two answers the confirmation with 404; the app does not see it. */
    CONFIRM_404
}
