package dev.stripechat.fakeshop;

import java.net.URI;

/** What stands around every page: head, the chat's script tag, language switch, cart, hint; and the policy. */
final class Frame {

    private final FakeShop.Settings settings;
    private final ShopSigner signer;
    private final Switches switches;

    Frame(FakeShop.Settings settings, ShopSigner signer, Switches switches) {
        this.settings = settings;
        this.signer = signer;
        this.switches = switches;
    }

    /** As strict as a shop can be: nothing inline, the addresses of chat and Stripe named where they are needed. */
    String policy() {
        String chat = origin(URI.create(settings.chat()));
        String stripe = origin(settings.stripeJs());
        String api = origin(settings.stripeApi());
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + chat + " " + stripe,
                "connect-src 'self' "
                        + String.join(" ", chat, chat.replaceFirst("^http", "ws"), stripe, api),
                "frame-src " + stripe + " " + api,
                "style-src 'self'",
                "img-src 'self' data: " + chat,
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** A page of a visit, with the chat. */
    Answer answer(int status, Visit visit, String title, String main, String scripts) {
        Sheet sheet = sheet(visit.texts(), title, main);
        sheet.part("scripts", scripts);
        sheet.part("chat", chat(visit));
        sheet.part("header", header(visit));
        return page(status, sheet.word("base", visit.base()).html());
    }

    /** A page outside of any visit: without cart and chat. */
    Answer bare(int status, Texts texts, String title, String main) {
        Sheet sheet = sheet(texts, title, main).part("scripts", "").part("chat", "");
        return page(status, sheet.part("header", "").word("base", "/" + texts.language()).html());
    }

    private Sheet sheet(Texts texts, String title, String main) {
        return new Sheet("frame", texts)
                .word("title", title)
                .word("inbox", settings.inbox())
                .part("main", main);
    }

    private String chat(Visit visit) {
        Order order = visit.order();
        Sheet tag =
                new Sheet(switches.signsTokens() ? "chat" : "chatplain", visit.texts())
                        .word("chat", settings.chat())
                        .word("shop", settings.shopId())
                        .word("base", visit.base());
        if (switches.signsTokens()) {
            return tag.word("token", signer.token(order)).html();
        }
        return tag.word("secret", order.payment().map(Payment::clientSecret).orElse("")).html();
    }

    private String header(Visit visit) {
        int count = visit.session().order().isClosed() ? 0 : visit.session().order().cart().count();
        Sheet sheet = new Sheet("header", visit.texts()).word("base", visit.base());
        sheet.word("count", Integer.toString(count));
        sheet.text("cart.state", count == 1 ? "cart.one" : "cart.many");
        for (String language : new String[] {"de", "en"}) {
            sheet.word(language, visit.addressIn(language));
            boolean isHere = language.equals(visit.texts().language());
            sheet.part(language + ".here", isHere ? "aria-current=\"true\"" : "");
        }
        return sheet.html();
    }

    private Answer page(int status, String html) {
        return Answer.of(status, "text/html", html).with("Content-Security-Policy", policy());
    }
}
