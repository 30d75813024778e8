package dev.stripechat.fakeshop;

import com.google.gson.JsonObject;
import java.lang.System.Logger.Level;

/** The pages around paying: the till, the way back from the bank, another try. */
final class Checkout {

    private static final System.Logger LOG = System.getLogger(Checkout.class.getName());

    private final FakeShop.Settings settings;
    private final Frame frame;
    private final Pages pages;
    private final Till till;
    private final String origin;
    private final HostedPage hosted;

    Checkout(
            FakeShop.Settings settings,
            Frame frame,
            Pages pages,
            Till till,
            String origin,
            HostedPage hosted) {
        this.settings = settings;
        this.frame = frame;
        this.pages = pages;
        this.till = till;
        this.origin = origin;
        this.hosted = hosted;
    }

    /** The till, at first or again after a payment that did not go through. */
    Answer till(Visit visit) {
        if (visit.order().cart().isEmpty()) {
            return Answer.goTo(visit.at("cart"));
        }
        try {
            Payment payment = till.opens(visit.order());
            return payment.isOpen() ? form(visit, payment) : Answer.goTo(visit.at("return"));
        } catch (StripeApi.Unavailable e) {
            return pages.message(503, visit, "unavailable", visit.at(visit.page()));
        }
    }

    private Answer form(Visit visit, Payment payment) {
        Texts texts = visit.texts();
        String template = visit.page().equals("failed") ? "again" : "till";
        Sheet side = new Sheet("side", texts).word("cart", visit.at("cart"));
        String main =
                new Sheet(template, texts)
                        .part("pay", pay(visit, payment))
                        .part("side", side.part("summary", Pages.summary(visit)).html())
                        .html();
        String stripe = settings.stripeJs().toString();
        String scripts = new Sheet("tillscripts", texts).word("stripe-js", stripe).html();
        return frame.answer(200, visit, texts.of(template + ".title"), main, scripts);
    }

    private String pay(Visit visit, Payment payment) {
        long total = visit.order().cart().total();
        return new Sheet("pay", visit.texts())
                .word("order", visit.order().number())
                .word("key", settings.publishableKey())
                .word("secret", payment.clientSecret())
                .word("cents", Long.toString(total))
                .word("amount", visit.texts().money(total))
                .word("place", visit.at("place"))
                .word("return", origin + visit.at("return"))
                .word("hosted", visit.at("hosted"))
                .html();
    }

    /** Off to the chat's payment page. */
    Answer hosted(Visit visit) {
        if (visit.order().number().isEmpty()) {
            return Answer.goTo(visit.at("checkout"));
        }
        return hosted.opens(visit)
                .map(Answer::goTo)
                .orElseGet(() -> pages.message(503, visit, "unavailable", visit.at("checkout")));
    }

    /** Back from there: only Stripe is asked whether it was paid. */
    Answer paid(Visit visit) {
        try {
            return till.isPaidElsewhere(visit.order())
                    ? back(visit)
                    : pages.message(200, visit, "failed", visit.at("failed"));
        } catch (StripeApi.Unavailable e) {
            return pages.message(503, visit, "unknown", visit.at("paid"));
        }
    }

    /** A cart has changed: what is about to be paid has to follow. */
    void hears(Order order) {
        till.hears(order);
    }

    /** Before an order changes: was it paid in the meantime, and nobody came back to see? */
    void settles(Order order) {
        if (!order.isPlaced()) {
            return;
        }
        try {
            till.looks(order);
        } catch (StripeApi.Unavailable e) {
            LOG.log(Level.DEBUG, "how order {0} stands is not known", order.number());
        }
    }

    /** The shopper presses the button: may this page go on and pay what it shows? */
    Answer place(Visit visit, Ask ask) {
        try {
            Payment payment = till.opens(visit.order());
            boolean isAsShown = payment.amount() == ask.number("total");
            visit.order().places();
            String next = !payment.isOpen() ? "return" : isAsShown ? "pay" : "reload";
            return json("next", next);
        } catch (StripeApi.Unavailable e) {
            return json("next", "wait");
        }
    }

    /** Back from the bank: only Stripe is asked how the payment stands, never the address. */
    Answer back(Visit visit) {
        if (visit.order().payment().isEmpty()) {
            return Answer.goTo(visit.at("cart"));
        }
        try {
            Payment payment = till.looks(visit.order());
            if (payment.isPaid()) {
                return pages.message(200, visit, "thanks", visit.base(), Pages.summary(visit));
            }
            return payment.isProcessing()
                    ? pages.message(
                            200, visit, "processing", visit.addressIn(visit.texts().language()))
                    : pages.message(200, visit, "failed", visit.at("failed"));
        } catch (StripeApi.Unavailable e) {
            return pages.message(503, visit, "unknown", visit.addressIn(visit.texts().language()));
        }
    }

    /** Whether a page that waits for Stripe has something new to show. */
    Answer standing(Visit visit) {
        try {
            boolean waits =
                    visit.order().payment().isPresent() && till.looks(visit.order()).isProcessing();
            return json("next", waits ? "wait" : "reload");
        } catch (StripeApi.Unavailable e) {
            return json("next", "wait");
        }
    }

    private static Answer json(String name, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return Answer.of(200, "application/json", object.toString());
    }
}
