package dev.stripechat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientIdTest {

    private static final String TEXT = "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70";

    @Test
    void a_message_sent_again_in_capital_letters_is_the_same_message() {
        ClientId first = ClientId.of(TEXT);

        ClientId again = ClientId.of("0B54F1DE-7A6C-4A09-9C1F-3D2E8A5B6C70");

        assertThat(again).isEqualTo(first).hasToString(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70",
                "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c700",
                "0b54f1de7a6c4a099c1f3d2e8a5b6c70",
                "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70 ",
                "0b54f1de-7a6c-4a09-9c1f-3d2e8a5b6c70\n"
            })
    void any_other_form_is_a_bad_frame(String text) {
        String sent = text;

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ClientId.of(sent));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("bad_frame");
    }

    @Test
    void nobody_can_take_the_id_of_what_a_machine_will_say() {
        String taken = ClientId.because("taken conversation 1").toString();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ClientId.of(taken));

        assertThat(refusal.code()).isEqualTo("bad_frame");
    }

    @Test
    void what_a_machine_says_because_of_one_thing_has_one_id() {
        ClientId said = ClientId.because("decline evt_1");

        ClientId saidAgain = ClientId.because("decline evt_1");
        ClientId saidBecauseOfAnother = ClientId.because("decline evt_2");

        assertThat(saidAgain).isEqualTo(said).isNotEqualTo(saidBecauseOfAnother);
    }
}
