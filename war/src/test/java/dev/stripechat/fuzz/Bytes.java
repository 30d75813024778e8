package dev.stripechat.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a fuzzer made up, read bit by bit; behind its end are zeros. */
final class Bytes {

    private final ByteBuffer bytes;

    Bytes(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** The next one, from 0 to 255. */
    int next() {
        return bytes.hasRemaining() ? bytes.get() & 0xff : 0;
    }

    int below(int bound) {
        return next() % bound;
    }

    boolean hasMore() {
        return bytes.hasRemaining();
    }

    <T> T oneOf(List<T> choice) {
        return choice.get(below(choice.size()));
    }

    /** The next ones, at most so many. */
    byte[] some(int most) {
        byte[] some = new byte[Math.min(most, bytes.remaining())];
        bytes.get(some);
        return some;
    }

    byte[] rest() {
        return some(bytes.remaining());
    }

    /** The rest as text: mostly as UTF-8, and sometimes as bare UTF-16, where surrogates stand alone. */
    String text() {
        boolean bare = next() % 8 == 7;
        byte[] rest = rest();
        if (!bare) {
            return new String(rest, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < rest.length; i += 2) {
            text.append((char) ((rest[i] & 0xff) << 8 | rest[i + 1] & 0xff));
        }
        return text.toString();
    }
}
