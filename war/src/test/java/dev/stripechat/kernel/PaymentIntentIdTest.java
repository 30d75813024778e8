package dev.stripechat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentIntentIdTest {

    @ParameterizedTest
    @MethodSource("good")
    void ten_to_sixty_four_letters_and_digits_follow_the_prefix(String text) {
        PaymentIntentId id = new PaymentIntentId(text);

        String written = id.toString();

        assertThat(written).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pi_",
                "pi_123456789",
                "3QxT4aL9bYcRdE7f",
                "PI_3QxT4aL9bYcRdE7f",
                "ch_3QxT4aL9bYcRdE7f",
                "seti_3QxT4aL9bYcRdE7f",
                "pi_3QxT4aL9bYcRdE7f_secret_9fYbQ2",
                "pi_3QxT4aL9bYcRdE7f/confirm",
                "pi_3QxT4aL9bYcRdE7f?expand[]=customer",
                "pi_../../v1/customers",
                " pi_3QxT4aL9bYcRdE7f",
                "pi_3QxT4aL9bYcRdE7f\n",
                "pi_3QxT4aL9bYcRdEé7f"
            })
    void anything_else_is_no_id_of_a_payment(String text) {
        String claimed = text;

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new PaymentIntentId(claimed));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_payment_intent");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 65})
    void shorter_and_longer_ones_are_refused(int length) {
        String text = "pi_" + "a".repeat(length);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new PaymentIntentId(text));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    static Stream<String> good() {
        return Stream.of(
                "pi_3QxT4aL9bYcRdE7fG1hI2jK3", "pi_" + "a".repeat(10), "pi_" + "Z".repeat(64));
    }
}
