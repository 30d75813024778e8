package dev.stripechat.channel.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.channel.mail.Mail;
import dev.stripechat.channel.mail.Posting;
import dev.stripechat.fakes.mail.FakeMail;
import dev.stripechat.fakes.mail.FakeMail.Fault;
import dev.stripechat.fakes.mail.KeptMail;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;
import dev.stripechat.runtime.outward.Deadline;
import dev.stripechat.runtime.outward.Deadlines;
import dev.stripechat.runtime.outward.MailHosts;
import dev.stripechat.settings.MailAccess;
import dev.stripechat.settings.MailSecurity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The postman and a mail server that speaks SMTP. */
class SmtpPostmanTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Deadlines SOME_TIME = Deadline.of(Duration.ofMinutes(1));
    private static final MailHosts TRUSTING = new MailHosts(Optional.of("127.0.0.1, localhost"));

    @Test
    void a_mail_arrives_as_text_and_html_with_what_machines_need_to_know() {
        try (FakeMail server = FakeMail.inTheOpen()) {
            Posting posting = inTheOpen().post(access(server), mail("Grüße aus dem Shop"));

            assertThat(posting).isEqualTo(Posting.SENT);
            KeptMail kept = server.mails().get(0);
            assertThat(kept.from()).isEqualTo("chat@shop.example");
            assertThat(kept.to()).containsExactly("demo@other.example");
            assertThat(kept.subject()).isEqualTo("Grüße aus dem Shop");
            assertThat(kept.text()).isEqualTo("Schöne Grüße\n.\n..\n");
            assertThat(kept.html()).contains("<p>Schöne Grüße</p>");
            assertThat(kept.header("Message-ID")).containsExactly("<id-1@shop.example>");
            assertThat(kept.header("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(kept.header("Reply-To")).containsExactly("help@shop.example");
            assertThat(kept.header("From").get(0)).endsWith("<chat@shop.example>");
            assertThat(kept.header("Date")).hasSize(1);
            assertThat(kept.header("List-Unsubscribe")).isEmpty();
            assertThat(server.wrongs()).isEmpty();
        }
    }

    @Test
    void no_text_makes_another_header_or_recipient() {
        String evil = "Hello\r\nBcc: victim@other.example\r\n\r\nBuy";
        try (FakeMail server = FakeMail.inTheOpen()) {
            MailAccess access =
                    access(server, "Shop\r\nBcc: victim@other.example", Optional.empty());

            assertThat(inTheOpen().post(access, mail(evil))).isEqualTo(Posting.SENT);

            KeptMail kept = server.mails().get(0);
            assertThat(kept.header("Bcc")).isEmpty();
            assertThat(kept.to()).containsExactly("demo@other.example");
            assertThat(kept.subject()).isEqualTo("Hello Bcc: victim@other.example Buy");
            assertThat(kept.text()).isEqualTo("Schöne Grüße\n.\n..\n");
        }
    }

    @Test
    void starttls_keeps_the_password_secret_and_the_server_known() {
        try (FakeMail server = FakeMail.withTls(LOOPBACK).knows("chat", "s3cret")) {
            SmtpPostman postman = trusting(server);

            assertThat(postman.post(starttls(server, LOOPBACK, "s3cret"), mail("x")))
                    .isEqualTo(Posting.SENT);
            assertThat(postman.post(starttls(server, LOOPBACK, "wrong"), mail("x")))
                    .isEqualTo(Posting.SIGN_IN_FAILED);
            assertThat(server.mails()).hasSize(1);
            assertThat(server.wrongs()).isEmpty();
        }
    }

    @Test
    void a_certificate_of_nobody_or_for_another_name_is_wrong() {
        try (FakeMail server = FakeMail.withTls("mail.other.example").knows("chat", "s3cret")) {
            assertThat(trusting(server).post(starttls(server, LOOPBACK, "s3cret"), mail("x")))
                    .isEqualTo(Posting.CERTIFICATE);
            assertThat(inTheOpen().post(starttls(server, LOOPBACK, "s3cret"), mail("x")))
                    .isEqualTo(Posting.CERTIFICATE);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void what_speaks_no_tls_is_not_spoken_to_in_the_open() {
        try (FakeMail server = FakeMail.inTheOpen().knows("chat", "s3cret")) {
            MailAccess starttls = starttls(server, LOOPBACK, "s3cret");
            MailAccess tls = at(LOOPBACK, server.port(), MailSecurity.TLS, starttls.login());

            assertThat(inTheOpen().post(starttls, mail("x"))).isEqualTo(Posting.NO_TLS);
            assertThat(inTheOpen().post(tls, mail("x"))).isEqualTo(Posting.NO_TLS);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void who_is_not_there_is_named() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            nobody = socket.getLocalPort();
        }
        MailHosts all = new MailHosts(Optional.of("no-such-host.invalid, 127.0.0.1"));
        SmtpPostman postman = by(all);

        assertThat(postman.post(at(LOOPBACK, nobody, MailSecurity.NONE), mail("x")))
                .isEqualTo(Posting.UNREACHABLE);
        assertThat(postman.post(at("no-such-host.invalid", 587, MailSecurity.STARTTLS), mail("x")))
                .isEqualTo(Posting.HOST_UNKNOWN);
    }

    /** Threat T16: the canary on this machine is never connected to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0",
                "0.0.0.0",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1"
            })
    void no_name_of_this_machine_is_connected_to(String host) {
        try (FakeMail server = FakeMail.inTheOpen()) {
            SmtpPostman postman = by(new MailHosts(Optional.empty()));

            Posting posting =
                    postman.post(at(host, server.port(), MailSecurity.STARTTLS), mail("x"));

            assertThat(posting).isIn(Posting.HOST_NOT_ALLOWED, Posting.HOST_UNKNOWN);
            assertThat(server.mails()).isEmpty();
            assertThat(server.callers()).isZero();
        }
    }

    @Test
    void a_server_that_does_not_let_us_send_is_named() {
        try (FakeMail server =
                FakeMail.inTheOpen().letsSend("other@shop.example").doesNotKnow("x@y.example")) {
            assertThat(inTheOpen().post(access(server), mail("x")))
                    .isEqualTo(Posting.SENDER_REFUSED);
        }
    }

    @Test
    void a_mailbox_that_does_not_exist_is_named() {
        try (FakeMail server = FakeMail.inTheOpen().doesNotKnow("demo@other.example")) {
            assertThat(inTheOpen().post(access(server), mail("x")))
                    .isEqualTo(Posting.RECIPIENT_REFUSED);
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void whoever_must_sign_in_and_does_not_is_refused() {
        try (FakeMail server = FakeMail.inTheOpen().knows("chat", "s3cret")) {
            assertThat(inTheOpen().post(access(server), mail("x")))
                    .isEqualTo(Posting.SENDER_REFUSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, BUSY, 0",
        "REFUSED, MAIL_REFUSED, 0",
        "LOST_HALFWAY, UNANSWERED, 0",
        "TAKEN_IN_SILENCE, UNANSWERED, 1"
    })
    void what_is_not_known_to_have_arrived_is_not_said_to_have(
            Fault fault, Posting posting, int kept) {
        try (FakeMail server = FakeMail.inTheOpen()) {
            server.suffers(fault);

            assertThat(inTheOpen().post(access(server), mail("x"))).isEqualTo(posting);
            assertThat(server.mails()).hasSize(kept);
        }
    }

    private static SmtpPostman trusting(FakeMail server) {
        return new SmtpPostman(TRUSTING, "shop.example", Optional.of(server.trust()), SOME_TIME);
    }

    private static SmtpPostman inTheOpen() {
        return by(TRUSTING);
    }

    private static SmtpPostman by(MailHosts hosts) {
        return new SmtpPostman(hosts, "shop.example", Optional.empty(), SOME_TIME);
    }

    private static Mail mail(String subject) {
        return new Mail(
                new EmailAddress("demo@other.example"),
                Language.DE,
                subject,
                "Schöne Grüße\n.\n..\n",
                "<p>Schöne Grüße</p>\n",
                "id-1");
    }

    private static MailAccess access(FakeMail server) {
        return access(server, "Démo shop", Optional.of(new EmailAddress("help@shop.example")));
    }

    private static MailAccess access(FakeMail server, String name, Optional<EmailAddress> replies) {
        return new MailAccess(
                LOOPBACK,
                server.port(),
                MailSecurity.NONE,
                Optional.empty(),
                new EmailAddress("chat@shop.example"),
                name,
                replies);
    }

    private static MailAccess at(String host, int port, MailSecurity security) {
        return at(host, port, security, Optional.empty());
    }

    private static MailAccess starttls(FakeMail server, String host, String password) {
        return at(
                host,
                server.port(),
                MailSecurity.STARTTLS,
                Optional.of(new MailAccess.Login("chat", password)));
    }

    private static MailAccess at(
            String host, int port, MailSecurity security, Optional<MailAccess.Login> login) {
        EmailAddress sender = new EmailAddress("chat@shop.example");
        return new MailAccess(host, port, security, login, sender, "Shop", Optional.empty());
    }
}
