package dev.stripechat.fakes.stripe;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What banks were asked to let their customers confirm. */
final class Bank {

    private final Map<String, Question> questions = new ConcurrentHashMap<>();

    private final String base;

    Bank(String base) {
        this.base = base;
    }

    /** A new question; gives back the address where it is answered. */
    String asks(FakeAccount account, Intent intent) {
        String token = Letters.some(32);
        questions.put(token, new Question(account, intent, token));
        return base + token;
    }

    Optional<Question> question(String token) {
        return Optional.ofNullable(questions.get(token));
    }

    /** One payment that waits for its shopper. */
    record Question(FakeAccount account, Intent intent, String token) {

        boolean open() {
            synchronized (account) {
                return intent.status().equals("requires_action")
                        && intent.json().getAsJsonObject("next_action").toString().contains(token);
            }
        }

        /** The shopper answers; gives back where to go then, empty for nowhere. */
        String answered(boolean confirmed) {
            synchronized (account) {
                if (open()) {
                    account.bankSays(intent, confirmed);
                }
                return back();
            }
        }

        /** The shopper goes back without an answer; Stripe writes no error down then. Gives back where to go. */
        String left() {
            synchronized (account) {
                if (open()) {
                    account.bankIsLeft(intent);
                }
                return back();
            }
        }

        /** The shop's page with what Stripe tells it; empty when the shop named none. */
        String back() {
            String url = intent.returnUrl();
            if (url.isEmpty()) {
                return "";
            }
            JsonObject json = intent.json();
            return url
                    + (url.contains("?") ? "&" : "?")
                    + "payment_intent="
                    + encoded(intent.id())
                    + "&payment_intent_client_secret="
                    + encoded(Json.text(json, "client_secret"))
                    + "&redirect_status="
                    + status();
        }

        private String status() {
            return switch (intent.status()) {
                case "succeeded", "requires_capture" -> "succeeded";
                case "processing" -> "pending";
                default -> "failed";
            };
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
