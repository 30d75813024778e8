package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.runtime.web.LenientJson;
import dev.stripechat.world.Agent;
import dev.stripechat.world.Call;
import dev.stripechat.world.Eventually;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestWar;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing can be set that was not meant to be set: a field that is not asked for is refused, in every request. */
@Tag("story")
@Tag("threats")
@Threat("T18")
class MassAssignmentTest {

    private static final String ROWS =
            "select (select count(*) from conversation_conversation) || ' ' || (select count(*) from conversation_message)"
                    + " || ' ' || (select count(*) from staff_account) || ' ' ||"
                    + " (select count(*) from settings_stripe_connection) || ' ' || (select count(*) from runtime_intake)"
                    + " || ' ' || (select count(*) from shop_checkout) || ' ' || (select count(*) from shop_checkout_item)"
                    + " || ' ' || (select count(*) from shop_payment_attempt) || ' ' || (select count(*) from paymentpage_payment)";

    /** More frames than that wait for nobody. */
    private static final int AT_ONCE = 30;

    @Test
    void a_field_that_is_not_asked_for_is_refused_everywhere() {
        try (TwoShops world = new TwoShops(patient())) {
            String before = world.server.database().column(ROWS).get(0);

            unknownFieldsAreRefused(world);

            assertThat(world.server.database().column(ROWS)).containsExactly(before);
        }
    }

    @Test
    void with_a_lenient_binding_it_would_be_noticed() {
        try (TwoShops world =
                new TwoShops(
                        TestWar.with("lenient", List.of(EndlessLimits.class, LenientJson.class)))) {
            assertThatThrownBy(() -> unknownFieldsAreRefused(world))
                    .isInstanceOf(AssertionError.class);
        }
    }

    /** More is asked here, and worse, than anybody may in a minute. */
    private static Path patient() {
        return TestWar.with("patient", List.of(EndlessLimits.class));
    }

    private static void unknownFieldsAreRefused(TwoShops world) {
        Agent admin = Agent.admin(world.server.url());
        Set<String> fields = entityFields();
        assertThat(fields)
                .contains("role", "shopId", "at", "lockedUntil", "inCharge", "signedAt")
                .hasSizeGreaterThan(25);
        for (Rights right : Rights.values()) {
            if (right.body.startsWith("{\"")) {
                JsonObject body = JsonParser.parseString(right.body).getAsJsonObject();
                fields.stream()
                        .filter(field -> !body.has(field))
                        .forEach(field -> refused(world, admin, right, body, field));
            }
        }
        framesAreRefused(world, fields);
    }

    @Test
    void no_body_and_the_json_null_are_refused() {
        try (TwoShops world = new TwoShops(patient())) {
            String admin = Agent.admin(world.server.url()).token();
            for (Rights right : Rights.values()) {
                if (right.body.startsWith("{\"")) {
                    assertThat(status(world, admin, right, "null")).as(right.call).isEqualTo(400);
                    assertThat(status(world, admin, right, " ")).as(right.call).isEqualTo(400);
                    assertThat(status(world, admin, right, "[]")).as(right.call).isEqualTo(400);
                }
            }
            assertThat(
                            Call.to(world.server.url(), "/api/v1/session")
                                    .post("{\"login\":\"a\\u0000b\",\"password\":\"x\"}")
                                    .status())
                    .isEqualTo(401);
        }
    }

    private static int status(TwoShops world, String admin, Rights right, String body) {
        return Call.to(world.server.url(), world.path(right))
                .header("Origin", world.shop.origin())
                .bearer(admin)
                .with(right.method(), body)
                .status();
    }

    private static void refused(
            TwoShops world, Agent admin, Rights right, JsonObject body, String field) {
        String path =
                world.path(right).replace(world.stripe.connection(), UUID.randomUUID().toString());
        JsonObject more = body.deepCopy();
        more.addProperty(field, "x");
        Call.Answer answer =
                Call.to(world.server.url(), path)
                        .header("Origin", world.shop.origin())
                        .bearer(admin.token())
                        .with(right.method(), more.toString());
        assertThat(answer.status()).as(right.call + " with " + field).isEqualTo(400);
        assertThat(answer.text("code"))
                .as(right.call + " with " + field)
                .isEqualTo("unknown_field");
    }

    /** Every frame with every field that it has not, on a socket that has proved who it is. */
    private static void framesAreRefused(TwoShops world, Set<String> fields) {
        try (Socket inbox = Agent.admin(world.server.url()).watches()) {
            for (FrameRights frame : FrameRights.values()) {
                Socket socket = frame.isForWidget() ? world.shopper.socket() : inbox;
                refused(socket, JsonParser.parseString(frame.json).getAsJsonObject(), fields);
            }
        }
    }

    private static void refused(Socket socket, JsonObject frame, Set<String> fields) {
        List<String> more = fields.stream().filter(field -> !frame.has(field)).toList();
        for (int from = 0; from < more.size(); from += AT_ONCE) {
            allRefused(socket, frame, more.subList(from, Math.min(more.size(), from + AT_ONCE)));
        }
    }

    private static void allRefused(Socket socket, JsonObject frame, List<String> more) {
        long before = refusals(socket);
        for (String field : more) {
            JsonObject fuller = frame.deepCopy();
            fuller.addProperty(field, "x");
            socket.send(fuller.toString());
        }
        Eventually.within(
                Duration.ofSeconds(20),
                () ->
                        frame
                                + ": "
                                + (refusals(socket) - before)
                                + " of "
                                + more.size()
                                + " refused",
                () -> refusals(socket) - before == more.size() || socket.isClosed());
        assertThat(socket.isClosed()).as(frame.toString()).isFalse();
    }

    private static long refusals(Socket socket) {
        return socket.frames().stream()
                .filter(f -> f.get("type").getAsString().equals("refused"))
                .filter(f -> f.get("code").getAsString().equals("bad_frame"))
                .count();
    }

    private static Set<String> entityFields() {
        return Endpoints.classes()
                .filter(
                        type ->
                                type.isAnnotationPresent(Entity.class)
                                        || type.isAnnotationPresent(Embeddable.class))
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
