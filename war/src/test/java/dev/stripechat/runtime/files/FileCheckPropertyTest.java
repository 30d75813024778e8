package dev.stripechat.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the bytes are, a file is refused by a word, or what is kept of it would be kept as it is. */
class FileCheckPropertyTest {

    private static final int TIMES = 1_000;

    private final FileCheck check = new FileCheck();

    @ParameterizedTest
    @EnumSource
    void no_file_that_breaks_off_is_taken(FileType type) {
        byte[] whole = FileCheckTest.sample(type);
        int end = check.checked(whole).content().length;

        for (int length = 0; length < end; length++) {
            byte[] part = Arrays.copyOf(whole, length);

            assertThat(kept(part)).as("%s of %d bytes", type, length).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void spoilt_bytes_are_refused_or_kept_as_they_are(FileType type) {
        Random dice = new Random(type.ordinal());
        byte[] whole = FileCheckTest.sample(type);
        for (int i = 0; i < TIMES; i++) {
            byte[] spoilt = whole.clone();
            for (int many = 1 + dice.nextInt(8); many > 0; many--) {
                spoilt[dice.nextInt(spoilt.length)] = (byte) dice.nextInt();
            }

            isStable(spoilt);
        }
    }

    @ParameterizedTest
    @EnumSource
    void made_up_bytes_behind_a_good_beginning_are_refused_or_kept_as_they_are(FileType type) {
        Random dice = new Random(type.ordinal());
        byte[] beginning = FileCheckTest.sample(type);
        for (int i = 0; i < TIMES; i++) {
            byte[] madeUp = new byte[dice.nextInt(300)];
            dice.nextBytes(madeUp);
            int length = dice.nextInt(beginning.length);

            isStable(SampleFile.joined(Arrays.copyOf(beginning, length), madeUp));
        }
    }

    private void isStable(byte[] content) {
        kept(content).ifPresent(kept -> assertThat(kept(kept)).contains(kept));
    }

    /** Any other failure than a refusal ends the test. */
    private Optional<byte[]> kept(byte[] content) {
        try {
            return Optional.of(check.checked(content).content());
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }
}
