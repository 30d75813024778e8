package dev.stripechat.shopware.api;

import java.util.Locale;

/** Something that the people of the administration see in its bell. */
public record Notice(Kind kind, String message) {

    /** How loud. */
    public enum Kind {
        /** Something went well. */
        SUCCESS,
        /** Something to know. */
        INFO,
        /** Something to look at. */
        WARNING,
        /** Something to mend. */
        ERROR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
