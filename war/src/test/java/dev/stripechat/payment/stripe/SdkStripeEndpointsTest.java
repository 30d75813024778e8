package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Fault;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.KeyLacks;
import dev.stripechat.payment.RequestRefused;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeEndpoints.Known;
import dev.stripechat.payment.StripeEndpoints.Made;
import dev.stripechat.payment.StripeSilent;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.InMemoryShopStandings;
import dev.stripechat.settings.Mode;
import dev.stripechat.settings.ShopStanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SDK against a Stripe that is as strict as the real one. */
class SdkStripeEndpointsTest {

    private static final FakeStripe STRIPE = FakeStripe.start();
    private static final StripeConnectionId CONNECTION = new StripeConnectionId(new UUID(7, 1));
    private static final Known UNKNOWN = new Known(false, Optional.empty());
    private static final Known BY_HAND = new Known(true, Optional.empty());
    private static final ShopId SHOP = new ShopId(new UUID(7, 7));
    private static final String URL = "https://chat.example/stripe/webhooks/" + CONNECTION;

    private final InMemoryShopStandings standings = new InMemoryShopStandings();
    private final FakeAccount account = STRIPE.account();
    private final SdkStripeEndpoints endpoints =
            new SdkStripeEndpoints(
                    new StripeLine(
                            new StripeAddress(Optional.of(STRIPE.api())), (what, outcome) -> {}),
                    new FindStanding(standings));

    @AfterEach
    void stripe_answers() {
        STRIPE.faults().none();
    }

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void an_endpoint_is_for_what_we_listen_to_and_in_the_version_that_we_read()
            throws StripeException {
        Made made = endpoints.open(writing(), URL, UNKNOWN).orElseThrow();

        WebhookEndpoint there = there().get(0);
        assertThat(made.id()).isEqualTo(there.getId());
        assertThat(made.secret()).startsWith("whsec_");
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(there.getUrl()).isEqualTo(URL);
        assertThat(there.getEnabledEvents())
                .containsExactlyInAnyOrderElementsOf(SdkStripeEvents.HEARD);
        assertThat(there.getApiVersion()).isEqualTo(Stripe.API_VERSION);
        assertThat(there.getMetadata())
                .containsEntry("stripe_chat_connection", CONNECTION.toString());
    }

    @Test
    void the_answer_that_was_lost_does_not_leave_two() throws StripeException {
        endpoints.open(writing(), URL, UNKNOWN);

        Made again = endpoints.open(writing(), URL, UNKNOWN).orElseThrow();

        assertThat(there()).extracting(WebhookEndpoint::getId).containsExactly(again.id());
    }

    @Test
    void one_whose_secret_is_known_stays_and_hears_what_it_left_out() throws StripeException {
        String id = account.listensTo(URL, List.of("charge.refunded", "customer.created")).id();

        assertThat(endpoints.open(writing(), URL, BY_HAND)).isEmpty();

        WebhookEndpoint there = there().get(0);
        assertThat(there.getId()).isEqualTo(id);
        assertThat(there.getEnabledEvents())
                .contains("customer.created")
                .containsAll(SdkStripeEvents.HEARD);
    }

    @Test
    void one_that_was_deleted_at_stripe_is_made_again() throws StripeException {
        Made first = endpoints.open(writing(), URL, UNKNOWN).orElseThrow();
        endpoints.close(writing(), first.id());

        Made second = endpoints.open(writing(), URL, BY_HAND).orElseThrow();

        assertThat(there()).extracting(WebhookEndpoint::getId).containsExactly(second.id());
    }

    @Test
    void endpoints_of_others_are_left_alone() throws StripeException {
        String other = account.listens("https://chat.example/stripe/webhooks/another").id();
        Made made = endpoints.open(writing(), URL, UNKNOWN).orElseThrow();

        endpoints.close(writing(), made.id());
        endpoints.close(writing(), made.id());

        assertThat(there()).extracting(WebhookEndpoint::getId).containsExactly(other);
    }

    @Test
    void a_key_that_may_not_even_look_is_told_the_right_that_is_enough() {
        StripeAccess reading = with(account.restrictedKey(Permission.PAYMENT_INTENTS_WRITE));

        KeyLacks lacks =
                catchThrowableOfType(KeyLacks.class, () -> endpoints.open(reading, URL, UNKNOWN));

        assertThat(lacks.permission()).isEqualTo("rak_webhook_write");
    }

    @Test
    void an_address_that_stripe_does_not_send_to_and_one_too_many_are_refused() {
        for (int i = 0; i < 16; i++) {
            account.listens("https://elsewhere.example/" + i);
        }

        assertThatThrownBy(() -> endpoints.open(writing(), URL, UNKNOWN))
                .isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> endpoints.open(writing(), "not an address", UNKNOWN))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void none_is_made_for_a_shop_that_is_not_at_work() throws StripeException {
        ShopStanding paused = new ShopStanding(SHOP, Instant.EPOCH);
        paused.pauses(Instant.EPOCH);
        standings.keep(paused);

        assertThatThrownBy(() -> endpoints.open(writing(), URL, UNKNOWN))
                .isInstanceOf(StripeSilent.class);

        assertThat(there()).isEmpty();
    }

    @Test
    void a_stripe_that_fails_is_silent() {
        STRIPE.faults().next(1, Fault.serverError());

        assertThatThrownBy(() -> endpoints.open(writing(), URL, UNKNOWN))
                .isInstanceOf(StripeSilent.class);
    }

    private StripeAccess writing() {
        return with(account.restrictedKey(Permission.WEBHOOKS_WRITE));
    }

    private static StripeAccess with(String key) {
        return new StripeAccess(SHOP, CONNECTION, Mode.TEST, true, key);
    }

    private List<WebhookEndpoint> there() throws StripeException {
        return stripe().v1().webhookEndpoints().list().getData();
    }

    private StripeClient stripe() {
        return StripeClient.builder()
                .setApiKey(account.secretKey())
                .setApiBase(STRIPE.api())
                .build();
    }
}
