package dev.stripechat.paymentpage.rest;

import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.NextStep;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentState;
import dev.stripechat.paymentpage.ShowPage;
import dev.stripechat.paymentpage.StripeJs;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.ReturnUrls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on the wire. */
public record PageView(
        String attempt,
        String state,
        ShopView shop,
        String language,
        String mode,
        OrderView order,
        UrlsView returnUrls,
        LookView look,
        @Nullable StripeView stripe,
        @Nullable PaymentView payment) {

    /** Whom is paid. */
    public record ShopView(String id, String name) {}

    /** What is paid. */
    public record OrderView(
            @Nullable String number,
            long amount,
            String currency,
            @Nullable Long shipping,
            List<ItemView> items) {}

    /** A line of the order. */
    public record ItemView(String name, int quantity, long amount) {}

    /** Where to go afterwards. */
    public record UrlsView(String success, String processing, String cancel) {}

    /** How the shop wants it to look. */
    public record LookView(@Nullable String brand, @Nullable String logo) {
        static LookView of(Look look) {
            return new LookView(look.brand().orElse(null), look.logo().orElse(null));
        }
    }

    /** What Stripe.js needs. */
    public record StripeView(String publishableKey, String js) {}

    /** How the payment stands. */
    public record PaymentView(String state, String next) {}

    static PageView of(ShowPage.Page page, StripeJs js) {
        return new PageView(
                page.attempt().id().toString(),
                page.state(),
                new ShopView(page.shop().id().toString(), page.shopName()),
                page.language().tag(),
                page.mode().word(),
                order(page.attempt(), page.cart()),
                urls(page.attempt().returnUrls()),
                LookView.of(page.attempt().look()),
                page.connection().flatMap(found -> stripe(found, js)).orElse(null),
                page.payment().map(PageView::payment).orElse(null));
    }

    private static OrderView order(PaymentAttempt attempt, Optional<Cart> cart) {
        return new OrderView(
                attempt.order().number().or(() -> cart.flatMap(Cart::orderNumber)).orElse(null),
                attempt.amount().minor(),
                attempt.amount().currency(),
                cart.flatMap(Cart::shipping).map(of -> of.minor()).orElse(null),
                cart.map(Cart::items).orElse(List.of()).stream()
                        .map(item -> new ItemView(item.name(), item.quantity(), item.amount()))
                        .toList());
    }

    private static UrlsView urls(ReturnUrls urls) {
        return new UrlsView(
                urls.success(), urls.processing().orElse(urls.success()), urls.cancel());
    }

    private static Optional<StripeView> stripe(StripeConnection connection, StripeJs js) {
        return connection
                .publishableKey()
                .map(key -> new StripeView(key, js.address(connection.mode())));
    }

    private static PaymentView payment(Payment payment) {
        NextStep next =
                payment.reason().map(DeclineReason::next).orElse(nextAfter(payment.state()));
        return new PaymentView(payment.state().word(), next.word());
    }

    private static NextStep nextAfter(PaymentState state) {
        return switch (state) {
            case REQUIRES_ACTION -> NextStep.AUTHENTICATE;
            case CANCELED -> NextStep.TRY_AGAIN;
            default -> NextStep.NONE;
        };
    }
}
