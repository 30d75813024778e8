package dev.stripechat.shop.signed;

import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.EventEndpoints;
import dev.stripechat.settings.Mode;
import dev.stripechat.shop.PaymentAttempt;
import dev.stripechat.shop.PaymentNews;
import dev.stripechat.shop.ShopBackend;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Optional;

/** Puts events for shops that sign for themselves into the Outbox: one lane for each attempt. */
@Dependent
class EventOutbox implements ShopBackend {

    private final EventEndpoints endpoints;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    EventOutbox(EventEndpoints endpoints, Outbox outbox, Clock clock) {
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean isOf(PaymentAttempt attempt) {
        return endpoints.of(attempt.shop()).isPresent();
    }

    @Override
    public void tell(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        outbox.put(letter(attempt, mode, news));
    }

    private Letter letter(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        return new Letter(
                new Lane(attempt.shop(), EventCarrier.NAME, attempt.id().toString()),
                news.type() + " of " + news.paymentIntent(),
                body(attempt, mode, news),
                "msg_%s_%s_%s".formatted(news.paymentIntent().value(), news.kind(), news.key()));
    }

    private String body(PaymentAttempt attempt, Mode mode, PaymentNews news) {
        JsonObjectBuilder data =
                Json.createObjectBuilder()
                        .add("attempt", attempt.id().toString())
                        .add("checkoutId", attempt.checkoutId())
                        .add("orderId", attempt.order().id());
        put(data, "orderTransactionId", attempt.order().transactionId());
        put(data, "orderNumber", attempt.order().number());
        data.add("mode", mode.word())
                .add("paymentIntent", news.paymentIntent().value())
                .add("amount", news.amount().minor())
                .add("currency", news.amount().currency());
        put(data, "reason", news.reason());
        return Json.createObjectBuilder()
                .add("type", news.type())
                .add("timestamp", clock.instant().toString())
                .add("data", data)
                .build()
                .toString();
    }

    private static void put(JsonObjectBuilder data, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> data.add(name, text), () -> data.addNull(name));
    }
}
