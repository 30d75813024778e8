package dev.stripechat.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/** Strict reading of UUIDs: {@link UUID#fromString} also takes shortened forms. */
final class Ids {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    static UUID uuid(String text) {
        if (!isUuid(text)) {
            throw Refusal.notFound("There is nothing with this id.");
        }
        return UUID.fromString(text);
    }
}
