package dev.stripechat.channel.mail;

import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.settings.MailAccess;

/** The way to the mail servers of the shops. */
@FunctionalInterface
public interface Postman {

    /** Codes and answers of a shop leave by the same mail server. */
    Quota QUOTA = Quota.ofShops("mail");

    /** Hands it over, outside any transaction; never throws for what a mail server says or leaves unsaid. */
    Posting post(MailAccess access, Mail mail);
}
