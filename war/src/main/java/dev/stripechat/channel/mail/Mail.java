package dev.stripechat.channel.mail;

import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;

/**
 * A mail, once as plain text and once as simple HTML.
 *
 * @param id the same whenever the same mail is sent, different for every other
 */
public record Mail(
        EmailAddress to, Language language, String subject, String text, String html, String id) {

    /** Without what is in it: neither addresses nor words belong into a log. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
