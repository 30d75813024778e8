package dev.stripechat.fakes.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * A mail that the server has taken.
 *
 * @param from the sender of the envelope
 * @param to the recipients of the envelope
 * @param raw all of it, as it came
 */
public record KeptMail(String from, List<String> to, String raw) {

    public String subject() {
        try {
            return parsed().getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of a header, unread. */
    public List<String> header(String name) {
        try {
            String[] values = parsed().getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain words. */
    public String text() {
        return part(0);
    }

    public String html() {
        return part(1);
    }

    private String part(int number) {
        try {
            Multipart parts = (Multipart) parsed().getContent();
            return parts.getBodyPart(number).getContent().toString().replace("\r\n", "\n");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MimeMessage parsed() throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
