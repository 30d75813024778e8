package dev.stripechat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.answer.ModelService.Option;
import dev.stripechat.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody chats on a shop's bill without end, and nobody waits again and again for a service that is out of order. */
class ModelBudgetTest {

    private static final List<Option> OPTIONS =
            List.of(new Option("return_policy", "Returns"), new Option("e-7", "Gift wrapping"));

    private final ModelDesk desk = new ModelDesk();

    @Test
    void a_conversation_that_has_had_its_share_goes_on_without_and_others_with_it() {
        ModelLimits few = new ModelLimits(2, 100_000, 3, 1_000_000, 4_000);
        desk.connected(ModelRole.CHOOSE, few).model.says("{\"choice\": 1}");
        chosen();
        chosen();

        assertThat(chosen()).isEmpty();
        assertThat(desk.service.choose(desk.elsewhere("Return?"), OPTIONS)).isPresent();

        assertThat(desk.service.choose(desk.elsewhere("Return?"), OPTIONS)).isEmpty();
        assertThat(desk.model.asked()).hasSize(3);
        assertThat(word(few)).isEqualTo("budget_reached");
        desk.clock.pass(Duration.ofHours(24));
        assertThat(desk.service.choose(desk.elsewhere("Return?"), OPTIONS)).isPresent();
    }

    @Test
    void it_pays_what_the_service_says_and_for_silence_what_was_reserved() {
        desk.connected(ModelRole.CHOOSE).model.says("{\"choice\": 1}");
        chosen();
        assertThat(desk.standing().tokens()).isEqualTo(50);

        desk.model.fails(ModelFault.NOT_REACHED);
        chosen();
        assertThat(desk.standing().tokens()).isEqualTo(50);

        desk.model.fails(ModelFault.SILENT);
        chosen();
        assertThat(desk.standing().tokens()).isEqualTo(50 + desk.model.asked().get(2).tokens());
    }

    @Test
    void after_three_failures_nobody_is_asked_for_half_a_minute() {
        desk.connected(ModelRole.CHOOSE).model.fails(ModelFault.SILENT);
        for (int i = 0; i < 5; i++) {
            chosen();
        }
        assertThat(desk.model.asked()).hasSize(3);
        assertThat(word(ModelDesk.LIMITS)).isEqualTo("paused");

        desk.clock.pass(Duration.ofSeconds(30));
        desk.model.says("{\"choice\": 1}");

        assertThat(chosen()).isPresent();
        assertThat(word(ModelDesk.LIMITS)).isEqualTo("working");
    }

    @Test
    void being_crowded_here_is_no_failure_of_the_service() {
        desk.connected(ModelRole.CHOOSE).model.fails(ModelFault.CROWDED);
        for (int i = 0; i < 5; i++) {
            chosen();
        }

        assertThat(desk.model.asked()).hasSize(5);
        assertThat(word(ModelDesk.LIMITS)).isEqualTo("untried");
    }

    private String word(ModelLimits limits) {
        return desk.standing().word(limits, desk.clock.instant());
    }

    private Optional<String> chosen() {
        return desk.service.choose(desk.about(Language.EN, "May I return it?"), OPTIONS);
    }
}
