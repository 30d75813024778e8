package dev.stripechat.paymentpage.rest;

import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The page itself, as the widget's build has made it: the same for every link, without a word about the order, naming its
 * files by their hashes.
 */
@WebServlet("/pay/*")
public class PayPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern TOKEN = Pattern.compile("/[A-Za-z0-9_-]{20,100}");
    private static final String SHELL = "META-INF/resources/pay/index.html";

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
        try (InputStream built = PayPage.class.getClassLoader().getResourceAsStream(SHELL)) {
            return Objects.requireNonNull(built, SHELL).readAllBytes();
        }
    }
}
