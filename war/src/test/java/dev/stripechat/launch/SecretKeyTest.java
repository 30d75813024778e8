package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.runtime.secrets.SecretKeyText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which keys are good enough to encrypt the secrets of a shop. */
class SecretKeyTest {

    private static final String GOOD = "3q2+7wABf4CQmR1uW0nKp2Hs5YbUo8xLzVtJdGfAiEM=";

    @Test
    void thirty_two_random_bytes_are_good() {
        assertThat(new SecretKey(GOOD).fault()).isEmpty();
        assertThat(new SecretKey(" " + GOOD + "\n").fault()).isEmpty();
    }

    @Test
    void a_bad_key_is_named_with_the_command_that_makes_a_good_one_and_is_not_repeated() {
        assertThatThrownBy(() -> new SecretKey("c2hvcnQ=").check())
                .hasMessage(
                        "stripe-chat.secret-key must be the base64 of 32 random bytes, but has 5;"
                                + " make one with: openssl rand -base64 32");
        assertThatThrownBy(() -> new SecretKey("not base 64!").check())
                .hasMessageStartingWith("stripe-chat.secret-key is not base64;");
        assertThatThrownBy(() -> new SecretKey("changeme").check())
                .hasMessageStartingWith("stripe-chat.secret-key is a placeholder;");
    }

    @Test
    void keys_that_can_be_guessed_are_not_random() {
        byte[] counting = new byte[32];
        for (int i = 0; i < 32; i++) {
            counting[i] = (byte) i;
        }

        assertThat(fault(new byte[32])).contains("is not random");
        assertThat(fault("a".repeat(32))).contains("is not random");
        assertThat(fault("changeme".repeat(4))).contains("is not random");
        assertThat(fault("The quick brown fox jumps over .")).contains("is not random");
        assertThat(fault(counting)).contains("is not random");
    }

    @Test
    void the_launcher_never_accepts_what_the_server_refuses() {
        List<String> keys =
                List.of(
                        GOOD,
                        "",
                        "changeme",
                        "c2hvcnQ=",
                        "%%%",
                        encoded(new byte[32]),
                        encoded(new byte[33]),
                        encoded("a".repeat(32).getBytes(StandardCharsets.UTF_8)));

        for (String key : keys) {
            boolean refused = new SecretKeyText(key).fault().isPresent();
            assertThat(new SecretKey(key).fault().isPresent()).as(key).isEqualTo(refused);
        }
    }

    private static java.util.Optional<String> fault(String text) {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    private static java.util.Optional<String> fault(byte[] bytes) {
        return new SecretKey(encoded(bytes)).fault();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
