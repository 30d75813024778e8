package dev.stripechat.channel.mail;

/** The words of a mail, written at the same time as plain text and as HTML in which nothing of theirs is markup. */
final class MailBody {

    private static final String BREAK = "\n";
    private static final String QUOTE = "> ";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    /** A sentence of ours. */
    MailBody line(String sentence) {
        text.append(sentence).append("\n\n");
        html.append("<p>").append(escaped(sentence)).append("</p>\n");
        return this;
    }

    /** What somebody said, and who and when. */
    MailBody said(String who, String when, String words) {
        text.append(who).append(", ").append(when).append(":\n").append(words).append("\n\n");
        html.append("<p><strong>").append(escaped(who)).append("</strong>, ").append(escaped(when));
        html.append(":<br>\n").append(escaped(words)).append("</p>\n");
        return this;
    }

    /** What the reader said before. */
    MailBody quote(String words) {
        text.append(QUOTE).append(words.replace(BREAK, BREAK + QUOTE)).append("\n\n");
        html.append("<blockquote>").append(escaped(words)).append("</blockquote>\n");
        return this;
    }

    /** A code, large enough to be copied by eye. */
    MailBody code(String digits) {
        text.append(digits).append("\n\n");
        html.append("<p style=\"font-size:24px\"><strong>").append(escaped(digits));
        html.append("</strong></p>\n");
        return this;
    }

    /** An address of ours or of the shop. */
    MailBody link(String label, String address) {
        text.append(label).append(": ").append(address).append("\n\n");
        html.append("<p><a href=\"").append(escaped(address)).append("\">");
        html.append(escaped(label)).append("</a></p>\n");
        return this;
    }

    String text() {
        return text.toString();
    }

    String html(String language) {
        return "<!doctype html>\n<html lang=\""
                + language
                + "\"><body>\n"
                + html
                + "</body></html>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace(BREAK, "<br>\n");
    }
}
