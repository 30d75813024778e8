package dev.stripechat.faults;

/** Something that must not be. */
record Finding(Kind kind, String what) {

    enum Kind {
        /** Acknowledged, and somebody does not have it. */
        LOST,
        /** The same said twice, or under two numbers. */
        DOUBLE,
        /** Not in the order in which it was said, or under another number than was told. */
        ORDER,
        /** A number that nobody has. */
        GAP,
        /** Said by nobody, or two see different things under one number. */
        FOREIGN,
        /** Never acknowledged, although everything was well in the end. */
        UNANSWERED,
        /** A shopper's word that nobody is going to answer. */
        SILENT,
        /** What Stripe told is not there once, or was not told once. */
        PAYMENT
    }
}
