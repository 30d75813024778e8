package dev.stripechat.channel.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.channel.mail.Mail;
import dev.stripechat.channel.mail.Posting;
import dev.stripechat.channel.mail.WrittenMails;
import dev.stripechat.fakes.mail.FakeMail;
import dev.stripechat.fakes.mail.KeptMail;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.runtime.outward.Deadline;
import dev.stripechat.runtime.outward.MailHosts;
import dev.stripechat.settings.MailAccess;
import dev.stripechat.settings.MailSecurity;
import dev.stripechat.stories.browser.Scripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Threat T11 on its way by mail: whatever somebody writes makes no header, no recipient and no other part. */
class WrittenHeadersTest {

    private static final List<String> ENDS =
            List.of("\r\n", "\n", "\r", "\r\n\r\n", "\u2028", "\u0085", "\r\n ", "\0", "\u000b");

    @Test
    void no_script_and_no_end_of_a_line_makes_a_header_or_a_part() {
        List<String> written = new ArrayList<>(Scripts.all());
        ENDS.forEach(
                end -> written.add("Hello" + end + "Bcc: victim@other.example" + end + "<b>Buy"));
        List<String> calm = skeleton(posted("Hello"));

        for (String text : written) {
            KeptMail kept = posted(text);

            assertThat(skeleton(kept)).as(text).isEqualTo(calm);
            assertThat(kept.to()).containsExactly("demo@other.example");
            assertThat(kept.header("Bcc")).isEmpty();
            assertThat(kept.html())
                    .startsWith("<!doctype html>")
                    .doesNotContain("<script", "<img", "<svg", "<iframe", "<b>");
        }
    }

    private static KeptMail posted(String text) {
        try (FakeMail server = FakeMail.inTheOpen()) {
            Mail mail = WrittenMails.transcript(List.of(text));
            MailAccess access =
                    new MailAccess(
                            "127.0.0.1",
                            server.port(),
                            MailSecurity.NONE,
                            Optional.empty(),
                            new EmailAddress("chat@shop.example"),
                            text,
                            Optional.empty());
            SmtpPostman postman =
                    new SmtpPostman(
                            new MailHosts(Optional.of("127.0.0.1")),
                            "shop.example",
                            Optional.empty(),
                            Deadline.of(Duration.ofMinutes(1)));
            assertThat(postman.post(access, mail)).isEqualTo(Posting.SENT);
            assertThat(server.wrongs()).isEmpty();
            return server.mails().get(0);
        }
    }

    /** The names of the headers, in order. */
    private static List<String> skeleton(KeptMail mail) {
        String head = mail.raw().substring(0, mail.raw().indexOf("\r\n\r\n"));
        return Arrays.stream(head.split("\r\n"))
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .map(line -> line.replaceFirst(":.*", ""))
                .toList();
    }
}
