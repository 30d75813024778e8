package dev.stripechat.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.understanding.TextEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs where {@code -Panswers-lib} has filled the folder. */
@Tag("contract")
@EnabledIf("filled")
class LibraryEncoderTest {

    private static final Path LIBRARY = Path.of("target/lib");

    static boolean filled() {
        return Files.isDirectory(LIBRARY);
    }

    @Test
    void sentences_that_mean_the_same_point_the_same_way() {
        TextEncoder encoder = new ServerEncoder(Optional.of(LIBRARY.toString()), Optional.empty());

        float[] parcel = encoder.encode("Where is my parcel?");

        assertThat(encoder.isHere()).isTrue();
        assertThat(product(parcel, parcel)).isBetween(0.99f, 1.01f);
        assertThat(product(parcel, encoder.encode("has my package been sent")))
                .isGreaterThan(product(parcel, encoder.encode("Do you sell gift cards?")) + 0.2f);
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
