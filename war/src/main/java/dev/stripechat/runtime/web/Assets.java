package dev.stripechat.runtime.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/** Serves the files of widget and staff pages, compressed at build time. */
@WebServlet({"/widget/*", "/pay-assets/*", "/admin/*", "/admin", ""})
public class Assets extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> ENCODINGS = Map.of("br", ".br", "gzip", ".gz");

    private final transient Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.isEmpty() || path.equals("/") || path.equals("/admin")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + "/admin/");
            return;
        }
        Optional<Asset> asset = Asset.requested(path);
        Optional<byte[]> plain = asset.flatMap(a -> file(a.resource()));
        if (plain.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(asset.orElseThrow(), plain.get(), request, response);
    }

    private void send(
            Asset asset, byte[] plain, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String etag = etag(plain);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", asset.cacheControl());
        response.setHeader("Vary", "Accept-Encoding");
        asset.contentPolicy()
                .ifPresent(policy -> response.setHeader("Content-Security-Policy", policy));
        if (asset.forOtherOrigins()) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        byte[] body = encoded(asset, plain, request, response);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] encoded(
            Asset asset, byte[] plain, HttpServletRequest request, HttpServletResponse response) {
        String accepted = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        for (String encoding : new String[] {"br", "gzip"}) {
            if (accepts(accepted, encoding)) {
                Optional<byte[]> smaller = file(asset.resource() + ENCODINGS.get(encoding));
                if (smaller.isPresent()) {
                    response.setHeader("Content-Encoding", encoding);
                    return smaller.get();
                }
            }
        }
        return plain;
    }

    private static boolean accepts(String accepted, String encoding) {
        return Arrays.stream(accepted.split(","))
                .map(offer -> offer.strip().toLowerCase(Locale.ROOT))
                .anyMatch(
                        offer ->
                                offer.equals(encoding)
                                        || offer.startsWith(encoding + ";")
                                                && !offer.endsWith("q=0"));
    }

    /** Only files that exist are remembered: asking for others must not fill the memory. */
    private Optional<byte[]> file(String resource) {
        byte[] known = files.get(resource);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> read = read(resource);
        read.ifPresent(content -> files.put(resource, content));
        return read;
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String etag(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return '"' + HexFormat.of().toHexDigits(crc.getValue(), 8) + '-' + content.length + '"';
    }
}
