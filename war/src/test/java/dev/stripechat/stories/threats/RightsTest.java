package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.conversation.store.UnscopedConversations;
import dev.stripechat.world.Call;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestWar;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody reads or changes what is not theirs, through any way in. */
@Tag("story")
@Threat("T14")
class RightsTest {

    @Test
    void every_endpoint_and_frame_stands_in_the_rights_table() {
        assertThat(Endpoints.rest()).isEqualTo(listed());

        assertThat(Endpoints.frames())
                .isEqualTo(
                        Arrays.stream(Rights.Frames.values())
                                .map(f -> f.name)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void an_endpoint_that_is_not_in_the_table_is_found() {
        Set<String> found = Endpoints.of(Forgotten.class).collect(Collectors.toSet());

        assertThat(found).containsExactly("GET /api/v1/forgotten/secret");
        assertThat(listed()).doesNotContainAnyElementsOf(found);
    }

    @Test
    void each_caller_gets_exactly_what_the_table_says() {
        try (TwoShops world = new TwoShops(TestWar.packaged())) {
            everybodyGetsWhatTheTableSays(world);
            noFrameWorksBeforeAHello(world);
        }
    }

    @Test
    void without_the_scope_of_the_shop_it_would_be_noticed() {
        try (TwoShops world =
                new TwoShops(TestWar.with("unscoped", List.of(UnscopedConversations.class)))) {
            assertThatThrownBy(() -> everybodyGetsWhatTheTableSays(world))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("FOREIGN_ADMIN");
        }
    }

    private static void everybodyGetsWhatTheTableSays(TwoShops world) {
        for (Rights right : Rights.values()) {
            for (Rights.Caller caller : Rights.Caller.values()) {
                Call.Answer answer = world.call(right, caller);
                assertThat(answer.status())
                        .as(right.call + " by " + caller)
                        .isEqualTo(right.status.get(caller));
                boolean ownStaff = caller == Rights.Caller.AGENT || caller == Rights.Caller.ADMIN;
                if (!ownStaff) {
                    assertThat(answer.body())
                            .as(right.call + " by " + caller)
                            .doesNotContain(TwoShops.CANARY);
                }
            }
        }
    }

    private static void noFrameWorksBeforeAHello(TwoShops world) {
        for (String frame :
                List.of(
                        "{\"type\":\"message\",\"clientId\":\"5b0f9a52-7f0e-4b9c-9a53-0c2f6d0c9b11\",\"text\":\"x\"}",
                        "{\"type\":\"identify\",\"shopToken\":\"x\"}",
                        "{\"type\":\"ping\"}",
                        "{\"type\":\"hello\",\"token\":\"wrong\",\"after\":0}")) {
            try (Socket socket =
                    Socket.open(
                            world.server.url(),
                            "/ws/widget/" + world.shop.id(),
                            world.shop.origin())) {
                socket.send(frame);
                assertThat(socket.awaitClosed()).as(frame).isEqualTo(4401);
            }
        }
        for (String frame :
                List.of("{\"type\":\"ping\"}", "{\"type\":\"hello\",\"token\":\"wrong\"}")) {
            try (Socket socket =
                    Socket.open(world.server.url(), "/ws/desk", world.server.origin())) {
                socket.send(frame);
                assertThat(socket.awaitClosed()).as(frame).isEqualTo(4401);
            }
        }
    }

    private static Set<String> listed() {
        return Arrays.stream(Rights.values())
                .map(right -> right.call)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A planted resource that nobody listed. */
    @Path("/api/v1/forgotten")
    static class Forgotten {
        @GET
        @Path("secret")
        public String secret() {
            return "";
        }
    }
}
