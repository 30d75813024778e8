package dev.stripechat.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.runtime.outbox.Departure.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two nodes that die at any step, are taken for dead while they are not, and meet a far side that fails in every way: made
 * up of a seed, many times over.
 */
class AnyCrashTest {

    private static final int LETTERS = 12;
    private static final int STEPS = 400;
    private static final List<String> LANES = List.of("chat-1", "chat-2", "chat-3");

    /** The node is gone, in the middle of what it did. */
    private static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** One life of an outbox. */
    private static final class World {

        final PostRoom room = new PostRoom();
        final Random random;
        final FarSide far;
        final Map<String, List<String>> put = new HashMap<>();
        final Set<String> sendingNow = new HashSet<>();
        final List<String> overlaps = new ArrayList<>();
        boolean calm;

        World(long seed, boolean keys) {
            this.random = new Random(seed);
            this.far = keys ? room.keyed : room.plain;
            far.answers(this::carries);
        }

        void lives() {
            int letters = 0;
            for (int step = 0; step < STEPS; step++) {
                if (letters < LETTERS && random.nextInt(6) == 0) {
                    String lane = LANES.get(random.nextInt(LANES.size()));
                    String key = "letter-" + letters++;
                    room.has(far, lane, key);
                    put.computeIfAbsent(lane, first -> new ArrayList<>()).add(key);
                } else if (random.nextInt(3) == 0) {
                    room.pass(Duration.ofSeconds(random.nextInt(200)));
                } else {
                    runsUntilCrash(LANES.get(random.nextInt(LANES.size())));
                }
            }
        }

        /** From now on nothing breaks any more; what is uncertain stays so. */
        void calmsDown() {
            calm = true;
            for (int look = 0; look < 200; look++) {
                room.pass(Duration.ofHours(1));
                LANES.forEach(this::runsUntilCrash);
            }
        }

        private void runsUntilCrash(String lane) {
            try {
                new SendDepartures(breaking(), Stream.of(room.keyed, room.plain))
                        .run(room.lane(far, lane).instance());
            } catch (Crash died) {
                sendingNow.remove(lane);
            }
        }

        /** Transactions, before and after which the node may die. */
        private Dispatch breaking() {
            return new Dispatch(room.departures, room.embargo, room.jobs, room.clock) {
                @Override
                public Next next(Lane lane, Carrier carrier, String node) {
                    mayCrash();
                    Next next = super.next(lane, carrier, node);
                    mayCrash();
                    return next;
                }

                @Override
                public boolean settle(Departure sent, Result result, Carrier carrier) {
                    mayCrash();
                    boolean awaited = super.settle(sent, result, carrier);
                    mayCrash();
                    return awaited;
                }
            };
        }

        private void mayCrash() {
            if (!calm && random.nextInt(12) == 0) {
                throw new Crash();
            }
        }

        private Result carries(Departure departure) {
            String lane = departure.lane().name();
            if (!sendingNow.add(lane)) {
                overlaps.add(departure.letter().key());
            }
            try {
                mayCrash();
                Result result = answers(departure);
                mayCrash();
                return result;
            } finally {
                sendingNow.remove(lane);
            }
        }

        private Result answers(Departure departure) {
            switch (calm ? 0 : random.nextInt(6)) {
                case 1:
                    return Result.later("busy", "Busy.", Optional.of(Duration.ofSeconds(30)));
                case 2:
                    far.takes(departure);
                    return Result.unsure("no_answer", "No answer.");
                case 3:
                    return Result.unsure("no_answer", "No answer.");
                case 4:
                    return takenForDead(departure);
                default:
                    return far.takes(departure);
            }
        }

        /** While this node is slow, another one is given its work. */
        private Result takenForDead(Departure departure) {
            for (int look = 0; look < 3; look++) {
                room.pass(Duration.ofSeconds(random.nextInt(39)));
                runsUntilCrash(departure.lane().name());
                sendingNow.add(departure.lane().name());
            }
            return far.takes(departure);
        }

        List<String> arrivedOn(String lane) {
            return far.arrivals().stream()
                    .distinct()
                    .filter(put.getOrDefault(lane, List.of())::contains)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_lane_has_one_sender_at_a_time(boolean keys) {
        for (long seed = 0; seed < 500; seed++) {
            World world = lived(seed, keys);

            assertThat(world.overlaps).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_arrives_on_a_lane_arrives_in_the_order_of_putting(boolean keys) {
        for (long seed = 0; seed < 500; seed++) {
            World world = lived(seed, keys);

            for (String lane : LANES) {
                List<String> arrived = world.arrivedOn(lane);
                List<String> inOrder =
                        world.put.getOrDefault(lane, List.of()).stream()
                                .filter(arrived::contains)
                                .toList();
                assertThat(arrived).as("seed " + seed).isEqualTo(inOrder);
            }
        }
    }

    @Test
    void a_far_side_with_keys_gets_everything_and_counts_it_once() {
        for (long seed = 0; seed < 500; seed++) {
            World world = lived(seed, true);

            assertThat(world.room.departures.all())
                    .as("seed " + seed)
                    .extracting(Departure::state)
                    .containsOnly(State.SENT);
            assertThat(world.far.counted()).hasSameSizeAs(world.room.departures.all());
        }
    }

    @Test
    void a_far_side_without_keys_never_gets_anything_twice_by_itself() {
        int uncertain = 0;
        for (long seed = 0; seed < 500; seed++) {
            World world = lived(seed, false);

            assertThat(world.far.arrivals()).as("seed " + seed).doesNotHaveDuplicates();
            for (Departure departure : world.room.departures.all()) {
                boolean arrived = world.far.arrivals().contains(departure.letter().key());
                if (departure.state() == State.SENT) {
                    assertThat(arrived).as("seed " + seed).isTrue();
                }
                uncertain += departure.state() == State.UNCERTAIN ? 1 : 0;
            }
        }
        assertThat(uncertain).isPositive();
    }

    private static World lived(long seed, boolean keys) {
        World world = new World(seed, keys);
        world.lives();
        world.calmsDown();
        return world;
    }
}
