package dev.stripechat.runtime.outward;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a far side sent: all of it, within bounds (RFC 9112). Of a header that comes twice the first counts. */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 8_192;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FINAL = 200;
    private static final Pattern STATUS =
            Pattern.compile("HTTP/1\\.[01] (?<code>[1-5]\\d\\d)( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");
    private static final Pattern CHUNK = Pattern.compile("(?<size>[0-9A-Fa-f]{1,7})\\s*(;.*)?");

    static HttpReply from(InputStream in, int most) throws IOException {
        HttpReply head = head(in);
        while (head.status < FIRST_FINAL) {
            head = head(in);
        }
        return new HttpReply(head.status, head.headers, body(in, head, most));
    }

    private static HttpReply head(InputStream in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("no HTTP");
        }
        return new HttpReply(Integer.parseInt(status.group("code")), fields(in), new byte[0]);
    }

    private static Map<String, String> fields(InputStream in) throws IOException {
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                return fields;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        throw new IOException("too many headers");
    }

    private static byte[] body(InputStream in, HttpReply head, int most) throws IOException {
        if (head.status == NO_CONTENT || head.status == NOT_MODIFIED) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(head.headers.get("Transfer-Encoding"))) {
            return chunks(in, most);
        }
        String length = head.headers.get("Content-Length");
        if (length == null) {
            byte[] all = in.readNBytes(most + 1);
            return bounded(all, all.length, most);
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new IOException("no length");
        }
        return exactly(in, Integer.parseInt(length), most);
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Matcher size = CHUNK.matcher(line(in));
            if (!size.matches()) {
                throw new IOException("no chunk");
            }
            int length = Integer.parseInt(size.group("size"), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            all.write(exactly(in, length, most - all.size()));
            line(in);
        }
    }

    private static byte[] exactly(InputStream in, int length, int most) throws IOException {
        bounded(new byte[0], length, most);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer was cut off");
        }
        return bytes;
    }

    private static byte[] bounded(byte[] bytes, int length, int most) throws IOException {
        if (length > most) {
            throw new TooLong();
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the answer was cut off");
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("the line is too long");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** It is longer than anybody here wants to read. */
    public static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the answer is too long");
        }
    }
}
