package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.WebhookEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdkKeyRightsTest {

    @Test
    void where_there_is_no_endpoint_nothing_is_heard() {
        assertThat(SdkKeyRights.unheardBy(List.of())).isEqualTo(SdkStripeEvents.HEARD);
    }

    @Test
    void an_endpoint_that_is_switched_off_sends_nothing() {
        assertThat(SdkKeyRights.unheardBy(List.of(endpoint("disabled", "*"))))
                .isEqualTo(SdkStripeEvents.HEARD);
    }

    @Test
    void an_endpoint_for_everything_leaves_nothing_out() {
        assertThat(SdkKeyRights.unheardBy(List.of(endpoint("enabled", "*")))).isEmpty();
    }

    @Test
    void what_one_endpoint_leaves_out_another_may_send() {
        WebhookEndpoint refunds = endpoint("enabled", "charge.refunded");

        List<String> unheard =
                SdkKeyRights.unheardBy(
                        List.of(refunds, endpoint("enabled", "payment_intent.succeeded")));

        assertThat(unheard)
                .contains("charge.dispute.created")
                .doesNotContain("charge.refunded", "payment_intent.succeeded");
    }

    private static WebhookEndpoint endpoint(String status, String... types) {
        WebhookEndpoint endpoint = new WebhookEndpoint();
        endpoint.setStatus(status);
        endpoint.setEnabledEvents(List.of(types));
        return endpoint;
    }
}
