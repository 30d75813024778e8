package dev.stripechat.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.web.Problems;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class ClosedDoorTest {

    @Test
    void an_event_that_could_not_be_stored_is_asked_for_again_soon() {
        try (Response answer =
                new Problems()
                        .toResponse(Refusal.unavailable("not_stored", "It could not be stored."))) {

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        }
    }
}
