package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailConnectionTest {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final MailConnection connection = new MailConnection(Some.shop());

    @Test
    void the_stored_password_goes_to_no_other_server_port_or_user() {
        connect("mail.shop.example", 587, "chat", Optional.of("s3cret"));

        connect("MAIL.shop.example", 587, "chat", Optional.empty());
        assertThat(connection.access(BOX).login().orElseThrow().password()).isEqualTo("s3cret");

        refuses("bad_password", "evil.example", 587, "chat");
        refuses("bad_password", "mail.shop.example", 2525, "chat");
        refuses("bad_password", "mail.shop.example", 587, "root");
        assertThat(connection.host()).isEqualTo("mail.shop.example");
    }

    @Test
    void without_a_user_nobody_signs_in_and_no_password_is_kept() {
        connect("mail.shop.example", 587, "chat", Optional.of("s3cret"));

        connect("mail.shop.example", 587, "", Optional.of("s3cret"));

        assertThat(connection.access(BOX).login()).isEmpty();
        refuses("bad_password", "mail.shop.example", 587, "chat");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, mail.shop.example, 25, Shop, bad_security",
        "NONE, 10.0.0.5, 25, Shop, bad_security",
        "NONE, 127.0.0.1.shop.example, 25, Shop, bad_security",
        "TLS, 'mail shop', 465, Shop, bad_host",
        "TLS, http://mail.example, 465, Shop, bad_host",
        "TLS, 'mail.example\r\n', 0, Shop, bad_port",
        "TLS, mail.example, 65536, Shop, bad_port",
        "TLS, mail.example, 465, ' ', bad_sender_name",
        "TLS, mail.example, 465, 'Shop\r\nBcc: a@b.example', bad_sender_name"
    })
    void what_cannot_be_right_is_refused(
            MailSecurity security, String host, int port, String name, String code) {
        MailConnection.Entry entry =
                new MailConnection.Entry(
                        host,
                        port,
                        security,
                        Optional.empty(),
                        Optional.empty(),
                        new EmailAddress("chat@shop.example"),
                        name,
                        Optional.empty());

        assertThatThrownBy(() -> connection.connect(entry, BOX, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void on_this_machine_mail_may_be_given_in_the_open() {
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]"}) {
            MailConnection.Entry entry =
                    new MailConnection.Entry(
                            host,
                            25,
                            MailSecurity.NONE,
                            Optional.empty(),
                            Optional.empty(),
                            new EmailAddress("chat@shop.example"),
                            "Shop",
                            Optional.of(new EmailAddress("help@shop.example")));

            connection.connect(entry, BOX, NOW);

            assertThat(connection.security()).isEqualTo(MailSecurity.NONE);
            assertThat(connection.replies()).contains(new EmailAddress("help@shop.example"));
        }
    }

    @Test
    void a_login_tells_nobody_its_password() {
        connect("mail.shop.example", 587, "chat", Optional.of("s3cret"));

        assertThat(connection.access(BOX).toString()).doesNotContain("s3cret", "chat@");
    }

    private void refuses(String code, String host, int port, String user) {
        assertThatThrownBy(() -> connect(host, port, user, Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void connect(String host, int port, String user, Optional<String> password) {
        connection.connect(
                new MailConnection.Entry(
                        host,
                        port,
                        MailSecurity.STARTTLS,
                        Optional.of(user).filter(name -> !name.isEmpty()),
                        password,
                        new EmailAddress("chat@shop.example"),
                        "Shop",
                        Optional.empty()),
                BOX,
                NOW);
    }
}
