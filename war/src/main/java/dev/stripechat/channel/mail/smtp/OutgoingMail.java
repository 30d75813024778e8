package dev.stripechat.channel.mail.smtp;

import dev.stripechat.channel.mail.Mail;
import dev.stripechat.settings.MailAccess;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** A mail as it is written to the server; it knows whether that has begun. */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private String messageId = "";
    private boolean begun;

    OutgoingMail(Session session) {
        super(session);
    }

    void fill(MailAccess access, Mail mail) throws MessagingException {
        String domain = access.sender().value().replaceFirst(".*@", "");
        messageId = "<" + oneLine(mail.id()) + "@" + domain + ">";
        setFrom(address(access));
        if (access.replies().isPresent()) {
            setReplyTo(new InternetAddress[] {new InternetAddress(access.replies().get().value())});
        }
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        setSubject(oneLine(mail.subject()), UTF_8);
        // RFC 3834: nobody's machine answers ours
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setHeader("Content-Language", mail.language().tag());
        setContent(bodies(mail));
        saveChanges();
    }

    private static InternetAddress address(MailAccess access) throws MessagingException {
        try {
            return new InternetAddress(
                    access.sender().value(), oneLine(access.senderName()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart bodies(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Whatever ends a line would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, without);
    }

    /** Whether any of it may have reached the server. */
    boolean hasBegun() {
        return begun;
    }
}
