package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.Call;
import dev.stripechat.world.EventSink;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Order;
import dev.stripechat.world.PaymentLink;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the papers for other shops say is true: the OpenAPI file and the example shop against the real server. */
@Tag("story")
class SignedApiTest {

    private static final String START = "POST /api/v1/payment-attempts";
    private static final String WITHDRAW = "POST /api/v1/payment-attempts/withdrawals";
    private static final String SAVE = "PUT /api/v1/checkouts/{id}";
    private static final String SECRET = "whsec_" + "QUJD".repeat(10);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final PayingShop world = PayingShop.open();
    private final OpenApi papers = new OpenApi();
    private final Order order = world.order();

    @Test
    void every_answer_is_as_the_papers_say() {
        assertThat(papers.calls()).containsExactlyInAnyOrder(START, WITHDRAW, SAVE);

        documented(START, order.asks().expect(201));
        documented(START, world.foreign(order).asks().expect(401));
        documented(START, world.order().costing(12345, "kwd").asks().expect(400));
        documented(
                START,
                Call.to(world.server.url(), "/api/v1/payment-attempts").post("{}").expect(415));
        documented(
                START,
                Call.to(world.server.url(), "/api/v1/payment-attempts")
                        .post("application/jose", "x".repeat(70_000))
                        .expect(413));
        documented(WITHDRAW, order.isGone().expect(204));
        documented(WITHDRAW, world.foreign(order).isGone().expect(401));
        documented(
                SAVE,
                Call.to(world.server.url(), "/api/v1/checkouts/c-1")
                        .put("application/jose", "no.document.this")
                        .expect(401));
        world.tellsCart(order, "Notebook", 4780);
    }

    @Test
    void every_claim_of_the_papers_is_taken_and_no_other() {
        Order full = world.order().tried("t-1").with("language", "de");
        full.with("salesChannel", "web").with("customerId", "c-1");
        full.looking("#2c3e6b", "https://shop.example/logo.svg");

        assertThat(full.claims()).isEqualTo(papers.properties("PaymentClaims"));
        full.asks().expect(201);
        assertThat(full.with("role", "admin").asks().expect(400).text("detail")).contains("role");
        papers.required("PaymentClaims")
                .forEach(
                        claim ->
                                assertThat(world.order().without(claim).asks().status())
                                        .as(claim)
                                        .isEqualTo(400));
    }

    @Test
    void an_event_is_as_the_papers_say() {
        try (EventSink backend = listening()) {
            PaymentLink link = order.opens();
            world.stripe.payments().confirms(link.intent(), "pm_card_visa");
            Eventually.within(
                    SOON, () -> "no event", () -> !backend.taken(link.attempt()).isEmpty());

            EventSink.Delivery event = backend.deliveries().get(0);

            assertThat(event.event().keySet()).isEqualTo(papers.properties("Event"));
            assertThat(event.data().keySet()).isEqualTo(papers.properties("EventData"));
            assertThat(papers.required("EventData"))
                    .containsExactlyInAnyOrderElementsOf(event.data().keySet());
            world.admin.call("/api/v1/shop-events/test").post("").expect(200);
            EventSink.Delivery trial =
                    backend.deliveries().stream()
                            .filter(one -> one.type().equals("test"))
                            .findFirst()
                            .orElseThrow();
            assertThat(trial.event().keySet()).isEqualTo(papers.properties("TestEvent"));
            assertThat(trial.data().keySet()).isEqualTo(papers.properties("TestEventData"));
        } finally {
            world.admin.call("/api/v1/shop-events").delete();
        }
    }

    @Test
    void the_example_shop_sells_and_hears_that_it_was_paid() throws IOException {
        try (ExampleShop shop =
                ExampleShop.open(
                        world.server.origin(), world.shop.id(), world.shop.privateKey(), SECRET)) {
            world.allowsPagesOf(shop.origin());
            world.admin
                    .call("/api/v1/shop-events")
                    .put(events(shop.origin() + "/events"))
                    .expect(200);

            Call.Answer bought = shop.buys().expect(303);
            PaymentLink link =
                    PaymentLink.at(world.server.url(), bought.headers().get("location").get(0));
            assertThat(link.shows().expect(200).body()).contains("Notebook", "1990");
            String order =
                    link.shows().json().getAsJsonObject("returnUrls").get("success").getAsString();
            world.stripe.payments().confirms(link.intent(), "pm_card_visa");

            Eventually.within(
                    SOON,
                    () -> "not paid: " + shop.page(order),
                    () -> shop.page(order).endsWith(": succeeded\n"));
        } finally {
            world.admin.call("/api/v1/shop-events").delete();
        }
    }

    @Test
    void the_example_has_less_than_a_hundred_lines() throws IOException {
        assertThat(Files.readAllLines(ExampleShop.SCRIPT)).hasSizeLessThan(100);
    }

    private void documented(String call, Call.Answer answer) {
        assertThat(papers.statuses(call)).contains("" + answer.status());
        if (!answer.body().isEmpty()) {
            assertThat(answer.json().keySet()).isEqualTo(papers.fields(call, answer.status()));
        }
    }

    private EventSink listening() {
        EventSink backend = new EventSink();
        backend.knows(SECRET);
        world.admin.call("/api/v1/shop-events").put(events(backend.url())).expect(200);
        return backend;
    }

    private static String events(String url) {
        return "{\"url\":\"" + url + "\",\"secret\":\"" + SECRET + "\"}";
    }
}
