package dev.stripechat.runtime.outbox;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All departures. Who holds one, has it alone until the end of the transaction. */
public interface Departures {

    /**
     * Keeps it, as the last of its lane.
     *
     * @return false, when the shop has sent something under this key to this destination: then nothing is changed
     */
    boolean keep(Departure departure);

    /** The first of a lane that is not over, held. */
    Optional<Departure> head(Lane lane);

    /** All of a lane that are not over, in their order, held. */
    List<Departure> open(Lane lane);

    /** Held. */
    Optional<Departure> held(ShopId shop, UUID id);

    /** The one with that key, held. */
    Optional<Departure> held(ShopId shop, String destination, String key);

    /** Lanes on which something is due and nothing is stuck, of all shops: jobs are ours and know no shop. */
    List<Lane> due(Instant now, int most);

    /** What is not over: first what is stuck, the newest first. */
    List<Departure> open(ShopId shop, int most);

    /** How many are in which state, of those that are not over. */
    Map<Departure.State, Long> counts(ShopId shop);
}
