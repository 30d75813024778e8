package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.secrets.SecretBox;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishableKeyTest {

    private static final SecretBox BOX =
            new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final String KEY = "pk_test_" + "p1".repeat(12);

    private final StripeConnection connection =
            new StripeConnection(Some.connection(), Some.shop());

    @ParameterizedTest
    @CsvSource({
        "pk_live_p1p1p1p1p1p1p1p1p1p1p1p1, other mode",
        "rk_test_k1k1k1k1k1k1k1k1k1k1k1k1, starts with",
        "pk_test_short, starts with"
    })
    void a_browsers_key_that_does_not_fit_is_refused(String key, String words) {
        enters(KEY);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> enters(key));

        assertThat(refusal.code()).isEqualTo("bad_publishable_key");
        assertThat(refusal.getMessage()).contains(words);
        assertThat(connection.publishableKey()).contains(KEY);
    }

    @Test
    void one_that_fits_is_kept() {
        enters(KEY);

        assertThat(connection.publishableKey()).contains(KEY);
    }

    private void enters(String key) {
        connection.connect(
                new StripeConnection.Entry(
                        Mode.TEST,
                        "acct_1A2b3C4d5E6f",
                        Optional.of("whsec_" + "a1".repeat(16)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(key)),
                BOX,
                Instant.EPOCH);
    }
}
