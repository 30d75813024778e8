package dev.stripechat.paymentpage;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.payment.AskStripe;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.Payments;
import dev.stripechat.payment.ShopTills;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.StripeConnection;
import dev.stripechat.shop.Cart;
import dev.stripechat.shop.Checkout;
import dev.stripechat.shop.Checkouts;
import dev.stripechat.shop.Look;
import dev.stripechat.shop.PageOrigin;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows what a link opens: the order, how it stands, and what is needed to pay it. Stripe is not asked. */
@UseCase
public class ShowPage {

    private final Visit visit;
    private final Shops shops;
    private final Checkouts checkouts;
    private final OrderPayments orderPayments;
    private final Payments payments;
    private final AskStripe askStripe;

    @Inject
    ShowPage(
            Visit visit,
            Shops shops,
            Checkouts checkouts,
            OrderPayments orderPayments,
            Payments payments,
            AskStripe askStripe) {
        this.visit = visit;
        this.shops = shops;
        this.checkouts = checkouts;
        this.orderPayments = orderPayments;
        this.payments = payments;
        this.askStripe = askStripe;
    }

    /**
     * The page.
     *
     * @param cart what is bought, if the shop told us in the same currency
     * @param connection by which it is, or would be, paid
     * @param payment the one that counts: that holds the money, else the newest
     * @param mode whether real money is paid, or would be if it could
     */
    public record Page(
            Shop shop,
            Language language,
            PaymentAttempt attempt,
            Optional<Cart> cart,
            Optional<StripeConnection> connection,
            Optional<Payment> payment,
            Mode mode) {

        /** What the shopper knows the shop by. */
        public String shopName() {
            return attempt.look().name().orElseGet(shop::name);
        }

        /** The word on the wire: open, processing, authorized, paid, unclear (ask the shop) or canceled. */
        public String state() {
            return payment.map(
                            known ->
                                    switch (known.state()) {
                                        case PROCESSING -> "processing";
                                        case AUTHORIZED -> "authorized";
                                        case SUCCEEDED -> "paid";
                                        default -> unpaid();
                                    })
                    .orElseGet(this::unpaid);
        }

        /** By us: the shop may have the money otherwise. */
        private String unpaid() {
            if (attempt.isSettled()) {
                return attempt.isUnclear() ? "unclear" : "paid";
            }
            return attempt.isWithdrawn() ? "canceled" : "open";
        }
    }

    /**
     * Finds it.
     *
     * @throws Refusal not found ({@code unknown_link}), gone ({@code link_expired})
     */
    public Page of(OpaqueToken token) {
        PaymentAttempt attempt = visit.by(token);
        Shop shop = shops.named(attempt.shop()).orElseThrow();
        ShopTills tills = askStripe.tills(attempt.shop());
        List<OrderPayment> real = real(attempt, tills.mode(attempt.salesChannel()));
        Optional<StripeConnection> connection =
                tills.of(attempt.salesChannel()).or(() -> open(real).flatMap(this::connection));
        return new Page(
                shop,
                attempt.language().orElseGet(shop::language),
                attempt,
                cart(attempt),
                connection,
                payment(attempt, real),
                connection.map(StripeConnection::mode).orElseGet(() -> mode(shop)));
    }

    /** Its payments, without those of test money that count for nothing. */
    private List<OrderPayment> real(PaymentAttempt attempt, Mode till) {
        return orderPayments.of(attempt.shop(), attempt.order().id()).stream()
                .filter(payment -> !payment.isPretended(till))
                .toList();
    }

    /** What is still told when a link is over: the shop, its page, and how it looks. */
    public record WayBack(Shop shop, String url, Look look) {

        /** What the shopper knows the shop by. */
        public String shopName() {
            return look.name().orElseGet(shop::name);
        }
    }

    /** The way back to the shop, when a link is over. */
    public Optional<WayBack> wayBack(OpaqueToken token) {
        return visit.past(token).map(this::wayBack);
    }

    private WayBack wayBack(PaymentAttempt attempt) {
        return new WayBack(
                shops.named(attempt.shop()).orElseThrow(),
                PageOrigin.of(attempt.returnUrls().cancel()).orElse(""),
                attempt.look());
    }

    /** Whose page it is, and whether real money is paid there. */
    public record Frame(Shop shop, Mode mode) {}

    /** The same of a link, be it over or not. */
    public Optional<Frame> frame(OpaqueToken token) {
        return visit.shop(token).flatMap(shops::named).map(shop -> new Frame(shop, mode(shop)));
    }

    private Mode mode(Shop shop) {
        return askStripe.isReal(shop.id()) ? Mode.LIVE : Mode.TEST;
    }

    private Optional<Cart> cart(PaymentAttempt attempt) {
        return checkouts
                .named(attempt.shop(), attempt.checkoutId())
                .map(Checkout::cart)
                .filter(cart -> cart.total().currency().equals(attempt.amount().currency()));
    }

    private static Optional<OrderPayment> open(List<OrderPayment> payments) {
        return payments.stream().filter(payment -> !payment.isOver()).findAny();
    }

    private Optional<StripeConnection> connection(OrderPayment payment) {
        return askStripe.connection(payment.connection()).filter(payment::isIn);
    }

    private Optional<Payment> payment(PaymentAttempt attempt, List<OrderPayment> real) {
        return real.stream()
                .sorted(Comparator.comparing(OrderPayment::number).reversed())
                .flatMap(payment -> payment.paymentIntent().stream())
                .flatMap(id -> payments.named(attempt.shop(), id).stream())
                .sorted(Comparator.comparing(payment -> !payment.state().holdsMoney()))
                .findFirst();
    }
}
