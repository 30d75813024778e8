package dev.stripechat.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleVersionTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:59Z");

    /** As Composer and PHP compare versions of four numbers. */
    private static final Comparator<String> HIGHER =
            Comparator.comparing(
                    BundleVersionTest::numbers, (one, other) -> Arrays.compare(one, other));

    @Test
    void a_bundle_that_is_downloaded_later_is_higher() {
        List<String> versions =
                Stream.of("PT0S", "PT1M", "PT9H", "PT12H", "P1D", "P40D", "P400D", "P9000D")
                        .map(Duration::parse)
                        .map(later -> BundleVersion.at(NOON.plus(later)))
                        .toList();

        assertThat(versions).doesNotHaveDuplicates().isSortedAccordingTo(HIGHER);
        assertThat(versions.get(0)).isEqualTo("1.0.331.720");
        assertThat(HIGHER.compare("1.0.0", versions.get(0))).isNegative();
    }

    @Test
    void a_download_in_the_minute_of_the_last_one_or_before_it_is_higher_too() {
        Instant second = BundleVersion.after(Optional.of(NOON), NOON);
        Instant third = BundleVersion.after(Optional.of(second), NOON.minusSeconds(3_600));

        assertThat(BundleVersion.after(Optional.empty(), NOON)).isEqualTo(NOON);
        assertThat(Stream.of(NOON, second, third).map(BundleVersion::at))
                .containsExactly("1.0.331.720", "1.0.331.721", "1.0.331.722");
        assertThat(BundleVersion.after(Optional.of(third), third.plusSeconds(60)))
                .isEqualTo(third.plusSeconds(60));
    }

    @Test
    void it_fits_a_manifest_whatever_the_clock_says() {
        for (String moment : List.of("1970-01-01T00:00:00Z", "2053-01-01T23:59:59Z")) {
            assertThat(BundleVersion.at(Instant.parse(moment)))
                    .matches("1\\.0\\.\\d{1,4}\\.\\d{1,4}");
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
