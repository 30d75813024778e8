package dev.stripechat.channel.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.channel.mail.Mail;
import dev.stripechat.channel.mail.Posting;
import dev.stripechat.fakes.mail.FakeMail;
import dev.stripechat.fakes.mail.FakeMail.Fault;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;
import dev.stripechat.runtime.outward.Deadline;
import dev.stripechat.runtime.outward.MailHosts;
import dev.stripechat.settings.MailAccess;
import dev.stripechat.settings.MailSecurity;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail server that never comes to an end, while each of its lines comes in time. */
class EndlessMailServerTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final EmailAddress SENDER = new EmailAddress("chat@shop.example");

    @ParameterizedTest
    @CsvSource({"ENDLESS_GREETING, SILENT", "ENDLESS_REPLY, UNANSWERED"})
    void who_keeps_talking_is_cut_off(Fault fault, Posting posting) {
        SmtpPostman postman =
                new SmtpPostman(
                        new MailHosts(Optional.of(LOOPBACK)),
                        "shop.example",
                        Optional.empty(),
                        Deadline.of(Duration.ofMillis(500)));
        try (FakeMail server = FakeMail.inTheOpen()) {
            server.suffers(fault);

            assertThat(postman.post(access(server), mail())).isEqualTo(posting);
        }
    }

    private static MailAccess access(FakeMail server) {
        return new MailAccess(
                LOOPBACK,
                server.port(),
                MailSecurity.NONE,
                Optional.empty(),
                SENDER,
                "Shop",
                Optional.empty());
    }

    private static Mail mail() {
        EmailAddress to = new EmailAddress("demo@other.example");
        return new Mail(to, Language.EN, "Hello", "Hello\n", "<p>Hello</p>\n", "id-1");
    }
}
