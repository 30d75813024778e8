package dev.stripechat.runtime.web;

import dev.stripechat.kernel.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to read on after the limit: a body may come in chunks without a length. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long seen;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        return b < 0 ? b : count(1, b);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        return n <= 0 ? n : count(n, n);
    }

    private int count(int read, int result) {
        seen += read;
        if (seen > limit) {
            throw Refusal.tooLarge("The body is larger than " + limit + " bytes.");
        }
        return result;
    }
}
