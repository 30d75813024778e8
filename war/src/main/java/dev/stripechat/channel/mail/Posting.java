package dev.stripechat.channel.mail;

import dev.stripechat.runtime.outbox.Result;
import java.util.Locale;
import java.util.Optional;

/** What came of handing a mail to a mail server, in a word for machines and a sentence for the admin. */
public enum Posting {
    SENT(Fate.SENT, "The mail server has taken it."),
    HOST_UNKNOWN(Fate.LATER, "There is no mail server of this name."),
    HOST_NOT_ALLOWED(
            Fate.LATER,
            "The mail server is in a private network, and the operator has not named it in"
                    + " stripe-chat.trusted-mail-hosts."),
    UNREACHABLE(Fate.LATER, "Nobody answers at this host and port."),
    NO_TLS(Fate.LATER, "The mail server does not speak TLS as it was chosen here."),
    CERTIFICATE(Fate.LATER, "The mail server's certificate is not good for this name."),
    SIGN_IN_FAILED(Fate.LATER, "The mail server does not accept this user and password."),
    SENDER_REFUSED(Fate.LATER, "The mail server does not let this user send from this address."),
    RECIPIENT_REFUSED(Fate.NEEDLESS, "The mail server does not accept the recipient."),
    BUSY(Fate.LATER, "The mail server wants to be asked later."),
    MAIL_REFUSED(Fate.REFUSED, "The mail server refuses the mail."),
    SILENT(Fate.LATER, "The mail server stopped answering before it was given the mail."),
    UNANSWERED(
            Fate.UNSURE, "The mail server was given the mail and did not say whether it took it.");

    private enum Fate {
        SENT,
        LATER,
        NEEDLESS,
        REFUSED,
        UNSURE
    }

    private final Fate fate;
    private final String sentence;

    Posting(Fate fate, String sentence) {
        this.fate = fate;
        this.sentence = sentence;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String sentence() {
        return sentence;
    }

    /** What it means for the Outbox: what was set up wrongly can be mended for a day. */
    Result result() {
        return switch (fate) {
            case SENT -> Result.sent();
            case LATER -> Result.later(word(), sentence, Optional.empty());
            case NEEDLESS -> Result.needless(word(), sentence);
            case REFUSED -> Result.refused(word(), sentence);
            case UNSURE -> Result.unsure(word(), sentence);
        };
    }
}
