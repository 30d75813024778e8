package dev.stripechat.fakes.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The bank's page: the shopper confirms or refuses, and goes back to the shop. */
final class BankDoor implements HttpHandler {

    private static final String PATH = "/bank/";

    private final Bank bank;

    BankDoor(Bank bank) {
        this.bank = bank;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String token = exchange.getRequestURI().getPath().substring(PATH.length());
            Locale language = Pages.language(exchange);
            Optional<Bank.Question> question = bank.question(token);
            if (question.isEmpty()) {
                page(exchange, 404, BankPage.over(language));
            } else if (exchange.getRequestMethod().equals("POST")) {
                answered(exchange, question.get(), language);
            } else if (question.get().open()) {
                BankPage.Page page = BankPage.asking(question.get(), language);
                page(exchange, 200, page);
            } else {
                leave(exchange, question.get().back(), language);
            }
        }
    }

    private static void answered(HttpExchange exchange, Bank.Question question, Locale language)
            throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (body) {
            case "answer=confirm" -> leave(exchange, question.answered(true), language);
            case "answer=refuse" -> leave(exchange, question.answered(false), language);
            case "answer=leave" -> leave(exchange, question.left(), language);
            default -> page(exchange, 400, BankPage.over(language));
        }
    }

    private static void leave(HttpExchange exchange, String to, Locale language)
            throws IOException {
        if (to.isEmpty()) {
            page(exchange, 200, BankPage.over(language));
        } else {
            Pages.redirect(exchange, to);
        }
    }

    private static void page(HttpExchange exchange, int status, BankPage.Page page)
            throws IOException {
        // form-action also judges where the answer to a form redirects to
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'; form-action 'self' "
                                + page.returnOrigin());
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        Pages.send(exchange, status, "text/html; charset=utf-8", page.html());
    }
}
