package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to read on where JSON is nested too deeply. */
final class ShallowStream extends FilterInputStream {

    private final Depth depth = new Depth();

    ShallowStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            look(b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        for (int i = 0; i < n; i++) {
            look(buffer[offset + i]);
        }
        return n;
    }

    private void look(int b) {
        if (depth.goesTooDeepWith(b)) {
            throw Refusal.invalid("bad_json", "The body is nested too deeply.");
        }
    }
}
