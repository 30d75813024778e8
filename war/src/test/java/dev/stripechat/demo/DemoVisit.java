package dev.stripechat.demo;

import com.google.gson.JsonObject;
import dev.stripechat.world.Call;
import dev.stripechat.world.Socket;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in the demo's shop, without a browser: what its pages say is all that is known. */
final class DemoVisit {

    private static final String NO_MONEY = "4000000000009995";

    private final URI shop;
    private final String till;

    private DemoVisit(URI shop, String till) {
        this.shop = shop;
        this.till = till;
    }

    /** Goes to a start page, puts a notebook into the cart and goes to the till. */
    static DemoVisit to(String startPage) {
        URI start = URI.create(startPage);
        String session =
                Call.to(start, start.getPath()).get().expect(303).headers().get("location").get(0);
        Call.to(start, session + "/cart").form("product=notebook&add=1").expect(303);
        String till = Call.to(start, session + "/checkout").get().expect(200).body();
        return new DemoVisit(start, till);
    }

    /** Pays with a card without money, as the card form does; gives back what Stripe answers. */
    String isDeclined() {
        String secret = attribute("data-secret");
        String intent = secret.replaceFirst("_secret_.*", "");
        URI stripe = URI.create(found("<script defer src=\"(http[^\"]+)/v3/\""));
        return Call.to(stripe, "/v1/payment_intents/" + intent + "/confirm")
                .form(
                        String.join(
                                "&",
                                "key=" + attribute("data-key"),
                                "client_secret=" + secret,
                                "payment_method_data[type]=card",
                                "payment_method_data[card][number]=" + NO_MONEY,
                                "payment_method_data[card][exp_month]=12",
                                "payment_method_data[card][exp_year]=2050",
                                "payment_method_data[card][cvc]=123",
                                "return_url=" + attribute("data-return")))
                .expect(402)
                .body();
    }

    /** Goes on to the payment page; gives back what that is told. */
    String opensPaymentPage() {
        String address =
                Call.to(shop, found("href=\"([^\"]+/hosted)\""))
                        .get()
                        .expect(303)
                        .headers()
                        .get("location")
                        .get(0);
        URI page = URI.create(address);
        Call.to(page, page.getPath()).get().expect(200);
        String token = page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
        return Call.to(page, "/api/v1/payment-page").bearer(token).get().expect(200).body();
    }

    /** Asks in the chat why; gives back what the machine says when it knows of the decline. */
    String asksWhy() {
        URI chat = URI.create(found("src=\"(http[^\"]+)/widget/stripe-chat.js\""));
        JsonObject start = new JsonObject();
        start.addProperty("language", "en");
        start.addProperty("shopToken", attribute("data-shop-token"));
        String origin = shop.getScheme() + "://" + shop.getAuthority();
        String place = "/api/v1/widget/" + attribute("data-shop") + "/conversations";
        Call.Answer began =
                Call.to(chat, place).header("Origin", origin).post(start.toString()).expect(201);
        Socket line = Socket.open(chat, "/ws/widget/" + attribute("data-shop"), origin);
        line.send("{\"type\":\"hello\",\"token\":\"" + began.text("token") + "\",\"after\":0}");
        line.await("welcome");
        JsonObject question = new JsonObject();
        question.addProperty("type", "message");
        question.addProperty("clientId", UUID.randomUUID().toString());
        question.addProperty("text", "Why was my card declined?");
        line.send(question.toString());
        try {
            return line.await("the reason", DemoVisit::isDecline)
                    .getAsJsonObject("message")
                    .get("text")
                    .getAsString();
        } finally {
            line.close();
        }
    }

    private static boolean isDecline(JsonObject frame) {
        return frame.get("type").getAsString().equals("message")
                && frame.getAsJsonObject("message").get("notice").isJsonObject()
                && frame.getAsJsonObject("message")
                        .getAsJsonObject("notice")
                        .get("state")
                        .getAsString()
                        .equals("declined");
    }

    private String attribute(String name) {
        return found(name + "=\"([^\"]+)\"");
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(till);
        if (!matcher.find()) {
            throw new AssertionError("the till does not say " + pattern + ": " + till);
        }
        return matcher.group(1);
    }
}
