package dev.stripechat.shopware;

import static dev.stripechat.shopware.Samples.NEW;
import static dev.stripechat.shopware.Samples.NOW;
import static dev.stripechat.shopware.Samples.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a rotation the old secret lasts for less than 60 seconds. */
class GraceMinuteTest {

    private final Registration rotated =
            Samples.confirmed()
                    .confirmed(
                            new Registration.Pending(NEW, Samples.URL),
                            new Registration.ApiKeys("SWIANEW", new Secret("new keys")),
                            NOW);

    @ParameterizedTest
    @CsvSource({
        "-5, true",
        "0, true",
        "59, true",
        "59.999, true",
        "60, false",
        "61, false",
        "86400, false"
    })
    void the_old_secret_is_accepted_for_less_than_a_minute(double seconds, boolean accepted) {
        Instant now = NOW.plusMillis(Math.round(seconds * 1000));

        assertThat(rotated.accepted(now).contains(OLD)).isEqualTo(accepted);
        assertThat(rotated.accepted(now)).startsWith(NEW);
    }

    @Test
    void only_the_last_secret_has_a_grace_minute() {
        Registration again =
                rotated.confirmed(
                        new Registration.Pending(Samples.FOREIGN, Samples.URL),
                        new Registration.ApiKeys("SWIANEXT", new Secret("next keys")),
                        NOW.plusSeconds(1));

        assertThat(again.accepted(NOW.plusSeconds(2))).containsExactly(Samples.FOREIGN, NEW);
        assertThat(again.previous())
                .isEqualTo(Optional.of(new Registration.Previous(NEW, NOW.plusSeconds(1))));
    }

    @Test
    void a_shop_that_lives_elsewhere_is_a_clone_however_it_spells_its_address() {
        assertThat(rotated.isAt("HTTPS://Shop.example.com/")).isTrue();
        assertThat(rotated.isAt("https://staging.example.com")).isFalse();
        assertThat(rotated.isAt("https://shop.example.com/copy")).isFalse();
    }
}
