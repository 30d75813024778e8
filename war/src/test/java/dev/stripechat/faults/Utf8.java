package dev.stripechat.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of text from a stream that never ends. */
final class Utf8 {

    private Utf8() {}

    static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the stream ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
