package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.answer.AsksModelAlone;
import dev.stripechat.answer.BelievesTheModel;
import dev.stripechat.fakes.model.Behaviour;
import dev.stripechat.stories.browser.Scripts;
import dev.stripechat.world.Shopper;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A model service that was talked into writing markup beside words that are right (Lenovo's "Lena"): nobody is shown any of it, neither
 * the shopper nor the agent who looks in. That a text is none on any screen, whoever wrote it, is shown in {@code BrowserScriptsTest}.
 */
@Tag("story")
@Tag("threats")
@Threat("T12")
class ModelMarkupTest {

    private static final String RIGHT = "You may return your order within 30 days. ";
    private static final int A_TALK = 25;

    @Test
    void no_markup_of_a_model_comes_into_a_chat() {
        try (ModelWorld world = new ModelWorld("markup", List.of(AsksModelAlone.class))) {
            assertThat(Scripts.all()).hasSizeGreaterThanOrEqualTo(200);

            nobodyReads(world, Scripts.all());

            assertThat(world.standing().get("thrownAwayToday").getAsInt())
                    .isGreaterThanOrEqualTo(Scripts.all().size());
        }
    }

    @Test
    void without_the_look_at_the_answer_it_would_be_noticed() {
        try (ModelWorld world =
                new ModelWorld(
                        "markup-believed", List.of(AsksModelAlone.class, BelievesTheModel.class))) {
            assertThatThrownBy(() -> nobodyReads(world, Scripts.all().subList(0, 1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("script");
        }
    }

    private static void nobodyReads(ModelWorld world, List<String> scripts) {
        world.connects("openai", 100_000, 10_000).expect(200);
        for (int i = 0; i < scripts.size(); i += A_TALK) {
            try (Shopper shopper = world.shopper("en")) {
                for (String script : scripts.subList(i, Math.min(scripts.size(), i + A_TALK))) {
                    world.model.does(Behaviour.says(RIGHT + script));

                    assertThat(world.answer(shopper, "message", "May I return my order?"))
                            .as(script)
                            .isEqualTo(AsksModelAlone.OFFLINE);
                }
            }
        }
    }
}
