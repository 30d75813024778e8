package dev.stripechat.fakeshop.shopware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An HTTP/1.1 answer, the body without the chunks it may have come in. */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {

    private static final String END_OF_HEAD = "\r\n\r\n";

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether no more bytes of this answer will come, as far as its head tells. */
    static boolean isWhole(byte[] all) {
        String text = latin(all);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        Map<String, String> headers = headers(text.substring(0, end));
        if (headers.containsKey("transfer-encoding")) {
            return text.endsWith("\r\n0\r\n\r\n") || text.endsWith(END_OF_HEAD + "0\r\n\r\n");
        }
        int start = end + END_OF_HEAD.length();
        String length = headers.get("content-length");
        boolean isEmpty = text.startsWith("HTTP/1.1 204") || text.startsWith("HTTP/1.1 304");
        return isEmpty || (length != null && all.length - start >= Integer.parseInt(length));
    }

    static HttpReply of(byte[] all) throws IOException {
        String text = latin(all);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0 || !text.matches("(?s)HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("no HTTP");
        }
        if (!isWhole(all) && latin(all).toLowerCase(Locale.ROOT).contains("content-length:")) {
            throw new IOException("the body broke off");
        }
        Map<String, String> headers = headers(text.substring(0, end));
        byte[] rest = Arrays.copyOfRange(all, end + END_OF_HEAD.length(), all.length);
        boolean isChunked = headers.containsKey("transfer-encoding");
        return new HttpReply(
                Integer.parseInt(text.substring(9, 12)), headers, isChunked ? joined(rest) : rest);
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new TreeMap<>();
        for (String line : head.split("\r\n")) {
            String[] pair = line.split(":", 2);
            if (pair.length == 2) {
                headers.merge(
                        pair[0].trim().toLowerCase(Locale.ROOT),
                        pair[1].trim(),
                        (one, other) -> one + ", " + other);
            }
        }
        return headers;
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String text = latin(chunks);
        int at = 0;
        while (true) {
            int line = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, line).split(";")[0].trim(), 16);
            if (size == 0) {
                return all.toByteArray();
            }
            all.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
