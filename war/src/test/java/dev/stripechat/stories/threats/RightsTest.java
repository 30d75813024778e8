package dev.stripechat.stories.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.channel.widget.store.UnscopedTokens;
import dev.stripechat.conversation.store.UnscopedConversations;
import dev.stripechat.runtime.limits.EndlessLimits;
import dev.stripechat.world.Call;
import dev.stripechat.world.Socket;
import dev.stripechat.world.TestWar;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody reads or changes what is not theirs, through any way in. */
@Tag("story")
@Tag("threats")
@Threat("T14")
class RightsTest {

    private static final Set<Caller> OWN_STAFF =
            EnumSet.of(Caller.AGENT, Caller.SUPERVISOR, Caller.ADMIN);

    @Test
    void every_endpoint_and_frame_stands_in_the_rights_table() {
        assertThat(Endpoints.rest()).isEqualTo(listed());

        assertThat(Endpoints.frames())
                .isEqualTo(
                        Arrays.stream(FrameRights.values())
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
        try (TwoShops world = new TwoShops(TestWar.with("patient", List.of(EndlessLimits.class)))) {
            everybodyGetsWhatTheTableSays(world);
            noFrameWorksBeforeAHello(world);
            aTokenOpensNothingInAnotherShop(world);
        }
    }

    @Test
    void without_the_scope_of_the_shop_it_would_be_noticed() {
        try (TwoShops world =
                new TwoShops(
                        TestWar.with(
                                "unscoped",
                                List.of(
                                        EndlessLimits.class,
                                        UnscopedConversations.class,
                                        UnscopedTokens.class)))) {
            assertThatThrownBy(() -> everybodyGetsWhatTheTableSays(world))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("FOREIGN_");

            assertThatThrownBy(() -> aTokenOpensNothingInAnotherShop(world))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("stays open");
        }
    }

    private static void everybodyGetsWhatTheTableSays(TwoShops world) {
        for (Rights right : Rights.values()) {
            for (Caller caller : Caller.values()) {
                Call.Answer answer = world.call(right, caller);
                assertThat(answer.status())
                        .as(right.call + " by " + caller)
                        .isEqualTo(right.status.get(caller));
                boolean ownStaff = OWN_STAFF.contains(caller);
                boolean ownChat =
                        caller == Caller.SHOPPER
                                && (right == Rights.READ || right == Rights.STREAM);
                if (!ownStaff && !ownChat) {
                    assertThat(answer.body())
                            .as(right.call + " by " + caller)
                            .doesNotContain(TwoShops.CANARY);
                }
            }
        }
    }

    private static void noFrameWorksBeforeAHello(TwoShops world) {
        for (FrameRights frame : FrameRights.values()) {
            try (Socket socket = frame.isForWidget() ? widget(world) : desk(world)) {
                socket.send(frame.json);
                assertThat(socket.awaitClosed()).as(frame.name).isEqualTo(4401);
            }
        }
    }

    private static void aTokenOpensNothingInAnotherShop(TwoShops world) {
        try (Socket socket = widget(world)) {
            socket.send(
                    "{\"type\":\"hello\",\"token\":\""
                            + world.tokenOf(Caller.FOREIGN_SHOPPER)
                            + "\",\"after\":0}");
            assertThat(socket.awaitClosed()).isEqualTo(4401);
        }
    }

    private static Socket widget(TwoShops world) {
        return Socket.open(
                world.server.url(), "/ws/widget/" + world.shop.id(), world.shop.origin());
    }

    private static Socket desk(TwoShops world) {
        return Socket.open(world.server.url(), "/ws/desk", world.server.origin());
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
