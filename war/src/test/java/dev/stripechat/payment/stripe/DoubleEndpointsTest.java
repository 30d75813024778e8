package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.WebhookEndpoint;
import com.stripe.param.WebhookEndpointUpdateParams;
import dev.stripechat.contracts.Some;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.fakes.stripe.Permission;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.kernel.StripeConnectionId;
import dev.stripechat.payment.StripeAccess;
import dev.stripechat.payment.StripeEndpoints.Known;
import dev.stripechat.payment.StripeEndpoints.Made;
import dev.stripechat.settings.FindStanding;
import dev.stripechat.settings.InMemoryShopStandings;
import dev.stripechat.settings.Mode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Several endpoints that send to the address of one connection. */
class DoubleEndpointsTest {

    private static final FakeStripe STRIPE = FakeStripe.start();
    private static final StripeConnectionId CONNECTION = Some.connection();
    private static final ShopId SHOP = Some.shop();
    private static final String URL = "https://chat.example/stripe/webhooks/" + CONNECTION;
    private static final Known UNKNOWN = new Known(false, Optional.empty());
    private static final Known BY_HAND = new Known(true, Optional.empty());

    private final FakeAccount account = STRIPE.account();
    private final SdkStripeEndpoints endpoints =
            new SdkStripeEndpoints(
                    new StripeLine(
                            new StripeAddress(Optional.of(STRIPE.api())), (what, outcome) -> {}),
                    new FindStanding(new InMemoryShopStandings()));

    @AfterAll
    static void close() {
        STRIPE.close();
    }

    @Test
    void a_double_of_the_known_one_goes_and_that_of_the_admin_stays() throws StripeException {
        String byHand = account.listens(URL).id();
        String lost = doubled();
        Made made = endpoints.open(writing(), URL + "/moved", UNKNOWN).orElseThrow();
        moves(made.id());

        assertThat(endpoints.open(writing(), URL, known(made.id()))).isEmpty();

        assertThat(there())
                .extracting(WebhookEndpoint::getId)
                .containsExactlyInAnyOrder(byHand, made.id())
                .doesNotContain(lost);
    }

    @Test
    void ours_gives_way_to_the_one_whose_secret_was_entered() throws StripeException {
        doubled();
        String byHand = account.listens(URL).id();

        assertThat(endpoints.open(writing(), URL, BY_HAND)).isEmpty();

        assertThat(there()).extracting(WebhookEndpoint::getId).containsExactly(byHand);
    }

    @Test
    void doubles_of_which_nobody_can_say_which_is_known_are_made_anew() throws StripeException {
        String first = doubled();
        Made second = endpoints.open(writing(), URL + "/moved", UNKNOWN).orElseThrow();
        moves(second.id());

        Made made = endpoints.open(writing(), URL, BY_HAND).orElseThrow();

        assertThat(there()).extracting(WebhookEndpoint::getId).containsExactly(made.id());
        assertThat(made.id()).isNotIn(first, second.id());
    }

    @Test
    void the_known_one_hears_all_even_if_another_one_does() throws StripeException {
        account.listensTo(URL, SdkStripeEvents.HEARD);
        String ours = account.listensTo(URL, List.of("charge.refunded")).id();

        endpoints.open(writing(), URL, known(ours));

        assertThat(there())
                .filteredOn(one -> one.getId().equals(ours))
                .first()
                .satisfies(
                        one ->
                                assertThat(one.getEnabledEvents())
                                        .containsAll(SdkStripeEvents.HEARD));
    }

    @Test
    void ours_is_closed_as_a_double_only_beside_one_of_the_admin() throws StripeException {
        Made ours = endpoints.open(writing(), URL, UNKNOWN).orElseThrow();
        account.listens("https://chat.example/stripe/webhooks/another");
        endpoints.closeDouble(writing(), URL, ours.id());
        assertThat(there()).extracting(WebhookEndpoint::getId).contains(ours.id());
        String byHand = account.listens(URL).id();

        endpoints.closeDouble(writing(), URL, ours.id());

        assertThat(there())
                .extracting(WebhookEndpoint::getId)
                .contains(byHand)
                .doesNotContain(ours.id());
    }

    private static Known known(String id) {
        return new Known(true, Optional.of(id));
    }

    /** One of ours at that address whose secret nobody knows. */
    private String doubled() {
        return endpoints.open(writing(), URL + "/double", UNKNOWN).map(this::moved).orElseThrow();
    }

    private String moved(Made made) {
        moves(made.id());
        return made.id();
    }

    private void moves(String endpoint) {
        try {
            stripe().v1()
                    .webhookEndpoints()
                    .update(endpoint, WebhookEndpointUpdateParams.builder().setUrl(URL).build());
        } catch (StripeException failed) {
            throw new IllegalStateException(failed);
        }
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
