package dev.stripechat.conversation;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.events.Announcer;
import jakarta.inject.Inject;

/** One side has received or read more than before. */
@UseCase
public class NoteSeen {

    private final Sightings sightings;
    private final Announcer announcer;

    @Inject
    public NoteSeen(Sightings sightings, Announcer announcer) {
        this.sightings = sightings;
        this.announcer = announcer;
    }

    /** Stores it, and tells who shows it, if it is news. */
    public void by(Side side, ShopId shop, ConversationId id, Reach reach) {
        if (sightings.raise(shop, id, Marks.of(side, reach))) {
            announcer.announce(new SeenFurther(shop, id, side));
        }
    }
}
