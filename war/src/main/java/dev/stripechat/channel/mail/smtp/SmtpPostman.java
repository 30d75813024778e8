package dev.stripechat.channel.mail.smtp;

import dev.stripechat.channel.mail.Mail;
import dev.stripechat.channel.mail.Posting;
import dev.stripechat.channel.mail.Postman;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.outward.Deadlines;
import dev.stripechat.runtime.outward.MailHosts;
import dev.stripechat.settings.MailAccess;
import dev.stripechat.settings.MailSecurity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails over by SMTP: TLS with the server's name checked, to an address that was looked at, never for long. */
@Dependent
class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
    private static final String PATIENCE_MILLIS = "10000";
    private static final String YES = "true";

    private final MailHosts hosts;
    private final String ownName;
    private final Optional<SSLSocketFactory> tls;
    private final Deadlines deadlines;

    @Inject
    SmtpPostman(MailHosts hosts, PublicUrl publicUrl, Deadlines deadlines) {
        this(hosts, URI.create(publicUrl.origin()).getHost(), Optional.empty(), deadlines);
    }

    /**
     * Made for a test.
     *
     * @param tls whom it trusts, if not those whom this Java trusts
     */
    SmtpPostman(
            MailHosts hosts, String ownName, Optional<SSLSocketFactory> tls, Deadlines deadlines) {
        this.hosts = hosts;
        this.ownName = ownName;
        this.tls = tls;
        this.deadlines = deadlines;
    }

    @Override
    public Posting post(MailAccess access, Mail mail) {
        GuardedSockets sockets = new GuardedSockets(hosts, access);
        Session session = Session.getInstance(properties(access, sockets));
        OutgoingMail message = new OutgoingMail(session);
        Deadlines.Watch watch = deadlines.over(sockets);
        try {
            message.fill(access, mail);
            send(session, access, message);
            return Posting.SENT;
        } catch (MessagingException failed) {
            Posting posting =
                    watch.isLate() ? late(message) : Failure.of(failed, message.hasBegun());
            LOG.info("mail {} was not sent: {}", mail.id(), posting.word());
            return posting;
        } finally {
            watch.close();
        }
    }

    /** Whom we have cut off has said nothing, whatever it looks like. */
    private static Posting late(OutgoingMail message) {
        return message.hasBegun() ? Posting.UNANSWERED : Posting.SILENT;
    }

    /** What happens after the server has said that it has the mail, changes nothing. */
    private static void send(Session session, MailAccess access, OutgoingMail message)
            throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(
                    access.host(),
                    access.port(),
                    access.login().map(MailAccess.Login::user).orElse(null),
                    access.login().map(MailAccess.Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("a mail server ended without a word", gone);
        }
    }

    private Properties properties(MailAccess access, GuardedSockets sockets) {
        Properties all = new Properties();
        all.put("mail.smtp.socketFactory", sockets);
        all.setProperty("mail.smtp.socketFactory.fallback", "false");
        all.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        all.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        all.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        all.setProperty("mail.smtp.localhost", ownName);
        all.setProperty("mail.smtp.from", access.sender().value());
        all.setProperty("mail.smtp.auth", Boolean.toString(access.login().isPresent()));
        all.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        all.setProperty("mail.smtp.ssl.checkserveridentity", YES);
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        if (access.security() == MailSecurity.TLS) {
            all.setProperty("mail.smtp.ssl.enable", YES);
        } else if (access.security() == MailSecurity.STARTTLS) {
            all.setProperty("mail.smtp.starttls.enable", YES);
            all.setProperty("mail.smtp.starttls.required", YES);
            tls.ifPresent(factory -> all.put("mail.smtp.ssl.socketFactory", factory));
        }
        return all;
    }
}
