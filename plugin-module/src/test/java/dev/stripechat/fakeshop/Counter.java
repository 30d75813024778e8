package dev.stripechat.fakeshop;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes every request and knows who answers it. */
final class Counter {

    private static final Pattern PAGE =
            Pattern.compile("/(de|en)/(" + Session.ID + ")(?:/([a-z]*))?");
    private static final Pattern START = Pattern.compile("/(de|en)/?");

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Pages pages;
    private final Checkout checkout;
    private final ShopSigner signer;
    private final Switches switches;
    private final Hearers hearers;

    Counter(Pages pages, Checkout checkout, ShopSigner signer, Switches switches, Hearers hearers) {
        this.pages = pages;
        this.checkout = checkout;
        this.signer = signer;
        this.switches = switches;
        this.hearers = hearers;
    }

    /** Who wants to know when an order has changed. */
    @FunctionalInterface
    interface Hearers {
        void hear(Order order, Texts texts);
    }

    /** The session that an address of a page is in. */
    Optional<Session> session(String path) {
        Matcher page = PAGE.matcher(path);
        return page.matches() ? Optional.ofNullable(sessions.get(page.group(2))) : Optional.empty();
    }

    Answer answer(Ask ask, String wantedLanguages) {
        Matcher start = START.matcher(ask.path());
        if (start.matches()) {
            return Answer.goTo("/" + start.group(1) + "/" + begins().id());
        }
        String preferred = wantedLanguages.startsWith("de") ? "de" : "en";
        if (ask.path().equals("/")) {
            return Answer.goTo("/" + preferred);
        }
        Matcher page = PAGE.matcher(ask.path());
        if (page.matches()) {
            return session(ask.path())
                    .map(session -> inside(ask, visit(session, ask, page)))
                    .orElseGet(() -> pages.bare(404, Texts.in(page.group(1)), "gone"));
        }
        return Files.at(ask.path())
                .orElseGet(() -> pages.bare(404, Texts.in(preferred), "nowhere"));
    }

    private Session begins() {
        Session session = new Session();
        sessions.put(session.id(), session);
        return session;
    }

    private static Visit visit(Session session, Ask ask, Matcher page) {
        Order order = session.paidBy(ask.field("payment_intent")).orElseGet(session::order);
        String name = page.group(3) == null ? "" : page.group(3);
        return new Visit(session, order, Texts.in(page.group(1)), name);
    }

    private Answer inside(Ask ask, Visit visit) {
        return switch ((ask.isPost() ? "POST " : "") + visit.page()) {
            case "" -> pages.products(visit);
            case "cart" -> pages.cart(visit);
            case "POST cart" -> changesCart(ask, visit);
            case "checkout", "failed" -> told(visit, checkout.till(visit));
            case "POST place" -> told(visit, checkout.place(visit, ask));
            case "return" -> checkout.back(visit);
            case "hosted" -> checkout.hosted(visit);
            case "paid" -> checkout.paid(visit);
            case "standing" -> checkout.standing(visit);
            case "token" -> token(visit);
            default -> pages.message(404, visit, "nowhere", visit.base());
        };
    }

    /** The cart is another one, or the till has given the order its number. */
    private Answer told(Visit visit, Answer answer) {
        hearers.hear(visit.order(), visit.texts());
        return answer;
    }

    private Answer changesCart(Ask ask, Visit visit) {
        checkout.settles(visit.session().order());
        Order order = visit.session().openOrder();
        Product.named(ask.field("product")).ifPresent(product -> changes(order, product, ask));
        checkout.hears(order);
        return told(
                new Visit(visit.session(), order, visit.texts(), "cart"),
                Answer.goTo(visit.at("cart")));
    }

    private static void changes(Order order, Product product, Ask ask) {
        boolean adds = !ask.field("add").isEmpty();
        order.changes(
                cart ->
                        cart.with(
                                product,
                                adds
                                        ? cart.quantity(product) + ask.number("add")
                                        : ask.number("quantity")));
    }

    private Answer token(Visit visit) {
        return Answer.of(
                200, "text/plain", switches.signsTokens() ? signer.token(visit.order()) : "");
    }
}
