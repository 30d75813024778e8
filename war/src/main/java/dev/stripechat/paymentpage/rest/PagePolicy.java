package dev.stripechat.paymentpage.rest;

import dev.stripechat.paymentpage.ShowPage;
import dev.stripechat.paymentpage.StripeJs;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.Shop;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the page may load (Stripe, "Security guide", Content Security Policy): ours, Stripe.js with its frames and its API,
 * images of the shop. No style or script in the text of the page.
 */
@Dependent
public class PagePolicy {

    private static final Logger LOG = LoggerFactory.getLogger(PagePolicy.class);

    private final ShowPage showPage;
    private final StripeJs js;
    private final PublicUrl publicUrl;

    @Inject
    PagePolicy(ShowPage showPage, StripeJs js, PublicUrl publicUrl) {
        this.showPage = showPage;
        this.js = js;
        this.publicUrl = publicUrl;
    }

    String of(OpaqueToken token) {
        Optional<ShowPage.Frame> frame = frame(token);
        String trial =
                frame.map(ShowPage.Frame::mode)
                        .flatMap(js::trialOrigin)
                        .map(origin -> " " + origin)
                        .orElse("");
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' https://js.stripe.com https://*.js.stripe.com" + trial,
                "connect-src 'self' " + sockets() + " https://api.stripe.com" + trial,
                "frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com"
                        + trial,
                "img-src 'self' data: blob: https://*.stripe.com" + images(frame),
                "style-src 'self'",
                "font-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'");
    }

    /** Not every browser takes 'self' for its sockets, too. */
    private String sockets() {
        return publicUrl.origin().replaceFirst("^http", "ws");
    }

    private static String images(Optional<ShowPage.Frame> frame) {
        return frame.map(ShowPage.Frame::shop).map(Shop::origins).stream()
                .flatMap(origins -> origins.stream().sorted())
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
    }

    /** The page comes also while the database is away: it says so itself. */
    private Optional<ShowPage.Frame> frame(OpaqueToken token) {
        try {
            return showPage.frame(token);
        } catch (RuntimeException away) {
            LOG.warn("a payment page without the images of its shop", away);
            return Optional.empty();
        }
    }
}
