package dev.stripechat.shop.signed;

import dev.stripechat.runtime.outward.PinnedLine;
import dev.stripechat.runtime.outward.ShopHosts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One POST to the backend of a shop. Redirects are not followed, and of the answer nothing is read but its head.
 */
@Dependent
class PinnedPost {

    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 4_096;
    private static final Pattern STATUS =
            Pattern.compile("HTTP/1\\.[01] (?<status>[1-5]\\d\\d)( .*)?");
    private static final Pattern WAIT = Pattern.compile("retry-after:\\s*(?<seconds>\\d{1,6})\\s*");

    private final PinnedLine line;

    @Inject
    PinnedPost(PinnedLine line) {
        this.line = line;
    }

    /**
     * What the far side answered.
     *
     * @param retryAfter seconds that it wants to be left alone, if it says so
     */
    record Answer(int status, Optional<Integer> retryAfter) {}

    /**
     * Sends it.
     *
     * @throws ShopHosts.Forbidden when nobody may be called there
     * @throws IOException when it did not leave, or has no answer
     */
    Answer send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        return line.to(
                url,
                (out, in) -> {
                    out.write(
                            head(url, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
                    out.write(body);
                    out.flush();
                    return answer(
                            new BufferedReader(
                                    new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
                });
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
        head.append("Content-Type: application/json\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static Answer answer(BufferedReader in) throws IOException {
        Matcher status = STATUS.matcher(line(in));
        if (!status.matches()) {
            throw new IOException("no HTTP");
        }
        Optional<Integer> wait = Optional.empty();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = line(in);
            if (line.isEmpty()) {
                break;
            }
            Matcher asked = WAIT.matcher(line.toLowerCase(Locale.ROOT));
            wait = asked.matches() ? Optional.of(Integer.valueOf(asked.group("seconds"))) : wait;
        }
        return new Answer(Integer.parseInt(status.group("status")), wait);
    }

    private static String line(BufferedReader in) throws IOException {
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
