package dev.stripechat.desk.rest;

import dev.stripechat.kernel.Refusal;

/** The number of the message before which an agent wants to read. */
final class Before {

    /** No message has it: the newest are read. */
    static final String ALL = "" + Long.MAX_VALUE;

    private Before() {}

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid("bad_before", "before is the number of a message.");
        }
    }
}
