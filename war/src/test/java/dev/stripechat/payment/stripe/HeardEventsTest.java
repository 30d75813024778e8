package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The events that shops are told to have sent to us are those that we hear. */
class HeardEventsTest {

    private static final Pattern TYPE = Pattern.compile("`((?:payment_intent|charge)\\.[a-z_.]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/other-shops.md", "README.md"})
    void the_papers_name_every_type_that_we_hear_and_no_other(String paper) throws IOException {
        List<String> named =
                TYPE.matcher(Files.readString(Path.of("..", paper)))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .sorted()
                        .toList();

        assertThat(named).isEqualTo(SdkStripeEvents.HEARD);
    }

    @Test
    void money_that_goes_back_is_heard_of() {
        assertThat(SdkStripeEvents.HEARD)
                .contains("charge.refunded", "charge.dispute.created", "charge.dispute.closed");
    }
}
