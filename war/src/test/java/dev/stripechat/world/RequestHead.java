package dev.stripechat.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Request line and headers, as they were sent. */
final class RequestHead {

    static final String END = "\r\n\r\n";

    private static final int LONGEST = 64 * 1024;

    private RequestHead() {}

    static List<String> lines(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < LONGEST) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client went away");
            }
            bytes.write(next);
            String text = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
            if (text.endsWith(END)) {
                return List.of(text.substring(0, text.length() - END.length()).split("\r\n"));
            }
        }
        throw new IOException("the head is too long");
    }

    static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
