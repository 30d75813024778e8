package dev.stripechat.runtime.outward;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one page of a shop, as it is: it is led nowhere else, and no more of it is read than is wanted. */
@Dependent
public class PinnedPage {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 8_192;
    private static final int HEX = 16;
    private static final Pattern STATUS =
            Pattern.compile("HTTP/1\\.[01] (?<status>[1-5]\\d\\d)( .*)?");
    private static final Pattern SIZE = Pattern.compile("(?<size>[0-9a-fA-F]{1,7})\\s*(;.*)?");

    private final PinnedLine line;

    @Inject
    public PinnedPage(PinnedLine line) {
        this.line = line;
    }

    /**
     * What was answered.
     *
     * @param type what it says of its kind, {@code text/html; charset=utf-8}
     */
    public record Answer(int status, Optional<String> type, byte[] body) {}

    /** It is larger than what is wanted. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("larger than it may be");
        }
    }

    /**
     * Reads it.
     *
     * @param most so many bytes at most
     * @throws ShopHosts.Forbidden when nobody may be called there
     * @throws TooLarge when there is more of it
     * @throws IOException when it is not reached, breaks, or takes too long
     */
    public Answer read(URI url, int most) throws IOException {
        String head = head(url);
        return line.to(
                url,
                (out, in) -> {
                    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                    return answer(in, most);
                });
    }

    private static String head(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return "GET "
                + (path + query)
                + " HTTP/1.1\r\nHost: "
                + url.getRawAuthority()
                + "\r\nAccept: text/html\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    private static Answer answer(InputStream in, int most) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("no HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            if (colon < 1 || headers.size() >= MOST_LINES) {
                throw new IOException("no HTTP");
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        boolean isChunked = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
        Optional<Long> length =
                Optional.ofNullable(headers.get("content-length")).map(PinnedPage::size);
        return new Answer(
                Integer.parseInt(status.group("status")),
                Optional.ofNullable(headers.get("content-type")),
                isChunked ? chunks(in, most) : bytes(in, length.orElse(Long.MAX_VALUE), most));
    }

    private static long size(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private static byte[] bytes(InputStream in, long length, int most) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(length, most + 1L));
        if (bytes.length > most) {
            throw new TooLarge();
        }
        return bytes;
    }

    private static byte[] chunks(InputStream in, int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Matcher size = SIZE.matcher(line(in));
            if (!size.matches()) {
                throw new IOException("no chunk");
            }
            int length = Integer.parseInt(size.group("size"), HEX);
            if (length == 0) {
                return all.toByteArray();
            }
            if (all.size() + length > most) {
                throw new TooLarge();
            }
            all.write(in.readNBytes(length));
            if (!line(in).isEmpty()) {
                throw new IOException("no end of a chunk");
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("the line is too long");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
