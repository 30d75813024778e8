package dev.stripechat.settings;

import dev.stripechat.kernel.EmailAddress;
import java.util.Optional;

/**
 * All that is needed to send a mail by a shop's mail server.
 *
 * @param replies where answers go, if not to the sender
 */
public record MailAccess(
        String host,
        int port,
        MailSecurity security,
        Optional<Login> login,
        EmailAddress sender,
        String senderName,
        Optional<EmailAddress> replies) {

    /** Who signs in at the mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }
}
