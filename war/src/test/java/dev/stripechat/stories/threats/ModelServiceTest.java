package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.stripechat.answer.AsksModelAlone;
import dev.stripechat.answer.BelievesTheModel;
import dev.stripechat.fakes.model.Behaviour;
import dev.stripechat.fakes.model.FakeModel;
import dev.stripechat.stories.threats.Attacks.Attack;
import dev.stripechat.world.Shopper;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a model service says, a shopper reads no word of it that does not stand in the ground (T13), none that is markup (T12),
 * and waits no longer than the deadline.
 */
@Tag("story")
@Tag("threats")
@Threat("T13")
class ModelServiceTest {

    private static final int MANY = 100_000;
    private static final int A_TALK = 20;

    private static ModelWorld world;

    @BeforeAll
    static void open() {
        world = new ModelWorld("model", List.of(AsksModelAlone.class));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void no_attack_gets_its_words_out_of_a_model_that_obeys_the_attacker() {
        assertThat(Attacks.all()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(Attacks.all().stream().map(Attack::place).distinct())
                .containsExactlyInAnyOrder("message", "product", "note", "entry");
        world.connects("openai", MANY, 10_000).expect(200);
        List<String> written =
                world.server.database().column("select count(*)::text from staff_audit");

        attackersGetNothing(world, Attacks.all());

        assertThat(world.model.refused()).isEmpty();
        assertThat(world.server.database().column("select count(*)::text from staff_audit"))
                .isEqualTo(written);
        assertThat(world.standing().get("thrownAwayToday").getAsInt())
                .isGreaterThanOrEqualTo(Attacks.all().size());
    }

    @Test
    void without_the_look_at_the_answer_it_would_be_noticed() {
        try (ModelWorld believing =
                new ModelWorld(
                        "believing", List.of(AsksModelAlone.class, BelievesTheModel.class))) {
            believing.connects("openai", MANY, 10_000).expect(200);

            assertThatThrownBy(() -> attackersGetNothing(believing, Attacks.all().subList(0, 1)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(Attacks.all().get(0).wanted());
        }
    }

    private static void attackersGetNothing(ModelWorld world, List<Attack> attacks) {
        for (String language : List.of("de", "en")) {
            List<Attack> some =
                    attacks.stream().filter(one -> one.language().equals(language)).toList();
            for (int i = 0; i < some.size(); i += A_TALK) {
                try (Shopper shopper = world.shopper(language)) {
                    for (Attack attack : some.subList(i, Math.min(some.size(), i + A_TALK))) {
                        world.model.does(Behaviour.says(attack.wanted()));
                        assertThat(world.answer(shopper, attack.place(), attack.text()))
                                .as(attack.text())
                                .isEqualTo(AsksModelAlone.OFFLINE);
                    }
                }
            }
        }
    }

    @Test
    void a_good_model_of_each_kind_is_heard() {
        for (String way : List.of("openai", "ollama", "anthropic")) {
            world.connects(way, MANY, 10_000).expect(200);
            world.model.does(Behaviour.good());
            try (Shopper shopper = world.shopper("en")) {
                assertThat(world.answer(shopper, "message", "May I return my order?"))
                        .startsWith("You may return your order within 30 days.");
                String talk = shopper.conversation();
                assertThat(costs(talk)).containsExactly("1");

                shopper.calls("erasure", "").expect(204);

                assertThat(costs(talk)).isEmpty();
            }
            assertThat(world.standing().get("state").getAsString()).isEqualTo("working");
        }
        assertThat(world.model.refused()).isEmpty();
    }

    private static List<String> costs(String conversation) {
        return world.server
                .database()
                .column(
                        "select calls::text from answer_model_talk where conversation_id = '"
                                + conversation
                                + "'");
    }

    @Test
    void a_model_that_is_ill_wrong_or_endless_is_not_heard() {
        List<Behaviour> all =
                List.of(
                        Behaviour.cutOff(),
                        Behaviour.broken(),
                        Behaviour.huge(),
                        Behaviour.echo(),
                        Behaviour.raw(""),
                        Behaviour.raw("Sure! You may return your order within 30 days."),
                        Behaviour.raw("{\"text\":\"You may return your order within 30 days.\""),
                        Behaviour.says("You may return your order within 300 days."),
                        Behaviour.says(
                                "You may return your order at https://evil.example/returns."),
                        Behaviour.says("You may return <img src=x onerror=alert(1)> your order."),
                        Behaviour.status(401),
                        Behaviour.status(429),
                        Behaviour.status(500));
        try (Shopper shopper = world.shopper("en")) {
            for (Behaviour behaviour : all) {
                world.connects("openai", MANY, 10_000).expect(200);
                world.model.does(behaviour);

                assertThat(world.answer(shopper, "message", "May I return my order?"))
                        .isEqualTo(AsksModelAlone.OFFLINE);
            }
        }
    }

    @Test
    void a_silent_model_is_left_at_the_deadline_and_alone_after_three_times() {
        world.connects("ollama", MANY, 500).expect(200);
        world.model.does(Behaviour.good());
        world.model.hangs();
        try (Shopper shopper = world.shopper("en")) {
            assertThat(world.answer(shopper, "message", "May I return my order?"))
                    .isEqualTo(AsksModelAlone.OFFLINE);
            JsonObject standing = world.standing();
            assertThat(standing.get("state").getAsString()).isEqualTo("paused");
            assertThat(standing.get("fault").getAsString()).isEqualTo("silent");
            int asked = world.model.arrived();

            assertThat(world.answer(shopper, "message", "May I return my order?"))
                    .isEqualTo(AsksModelAlone.OFFLINE);

            assertThat(world.model.arrived()).isEqualTo(asked);
        } finally {
            world.model.goesOn();
        }
    }

    @Test
    void a_day_that_is_used_up_asks_nobody_and_the_admin_sees_it() {
        int spent = world.standing().get("callsToday").getAsInt();
        world.connects("openai", spent + 1, 10_000).expect(200);
        world.model.does(Behaviour.good());
        try (Shopper shopper = world.shopper("en")) {
            assertThat(world.answer(shopper, "message", "May I return my order?"))
                    .isNotEqualTo(AsksModelAlone.OFFLINE);
            assertThat(world.answer(shopper, "message", "May I return my order?"))
                    .isEqualTo(AsksModelAlone.OFFLINE);
        }

        assertThat(world.standing().get("state").getAsString()).isEqualTo("budget_reached");
        assertThat(world.tries("May I return it?", "choose").expect(200).text("reason"))
                .isEqualTo("budget_reached");
    }

    @Test
    void an_admin_tries_it_and_sees_what_came_of_it_and_never_the_key() {
        String saved = world.connects("anthropic", MANY, 10_000).expect(200).body();
        assertThat(saved).contains("\"hasKey\":true").doesNotContain(FakeModel.KEY);
        world.model.does(Behaviour.good());
        assertThat(world.tries("About returns, please", "choose").expect(200).text("outcome"))
                .isEqualTo("used");
        assertThat(world.tries("About elephants, please", "choose").expect(200).text("outcome"))
                .isEqualTo("none");

        world.model.does(Behaviour.says("You get 5 euros."));
        JsonObject tried = world.tries("Do I get money?", "compose").expect(200).json();

        assertThat(tried.get("outcome").getAsString()).isEqualTo("thrown_away");
        assertThat(tried.get("reason").getAsString()).isEqualTo("not_in_ground");
        assertThat(tried.get("detail").getAsString()).contains("5");
        assertThat(tried.get("answer").getAsString()).contains("You get 5 euros.");
        assertThat(world.server.log()).doesNotContain(FakeModel.KEY).doesNotContain("5 euros");
    }
}
