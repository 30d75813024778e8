package dev.stripechat.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerEncoderTest {

    @Test
    void without_a_folder_words_have_to_do() {
        assertThat(new ServerEncoder(Optional.empty(), Optional.empty()).isHere()).isFalse();
    }

    @Test
    void a_folder_without_the_library_is_as_none(@TempDir Path empty) {
        ServerEncoder encoder = new ServerEncoder(Optional.of(empty.toString()), Optional.empty());

        assertThat(encoder.isHere()).isFalse();
        assertThat(encoder.encode("Where is my parcel?")).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_as_none() {
        assertThat(new ServerEncoder(Optional.of("nowhere"), Optional.empty()).isHere()).isFalse();
    }
}
