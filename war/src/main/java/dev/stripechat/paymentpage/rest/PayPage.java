package dev.stripechat.paymentpage.rest;

import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The page itself: the same for every link, without a word about the order. The widget's build may bring its own
 * ({@code META-INF/resources/pay/index.html}), with names that hold a hash.
 */
@WebServlet("/pay/*")
public class PayPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("/[A-Za-z0-9_-]{20,100}");
    private static final String PLAIN =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="robots" content="noindex">
            <title>Payment</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/pay-assets/pay.css">
            <script type="module" src="/pay-assets/pay.js"></script>
            </head>
            <body>
            <div id="pay"></div>
            <noscript>
            <p lang="de">Zum Bezahlen wird JavaScript gebraucht.</p>
            <p>JavaScript is needed to pay.</p>
            </noscript>
            </body>
            </html>
            """;

    private final transient PagePolicy policy;

    @Inject
    public PayPage(PagePolicy policy) {
        this.policy = policy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (!TOKEN.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Content-Security-Policy", policy.of(new OpaqueToken(path.substring(1))));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html; charset=utf-8");
        byte[] body = shell();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] shell() throws IOException {
        try (InputStream built =
                PayPage.class
                        .getClassLoader()
                        .getResourceAsStream("META-INF/resources/pay/index.html")) {
            return built == null ? PLAIN.getBytes(StandardCharsets.UTF_8) : built.readAllBytes();
        }
    }
}
