package dev.stripechat.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body in chunks, as HTTP sends what has no known end. */
final class Chunks extends InputStream {

    private final InputStream in;
    private int left;
    private boolean ended;

    Chunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (left == 0 && !ended) {
            left = Integer.parseInt(Wire.line(in).split(";")[0].strip(), 16);
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int next = in.read();
        if (next < 0) {
            throw new EOFException("half a chunk");
        }
        left--;
        if (left == 0) {
            Wire.line(in);
        }
        return next;
    }
}
