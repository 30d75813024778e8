package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.Timetables;
import dev.stripechat.shop.SalesChannels;
import dev.stripechat.shop.Shops;
import dev.stripechat.understanding.Example;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What shops have written, as the assistant uses it. */
@Dependent
public class ShopKnowledge {

    private final KnowledgeEntries entries;
    private final ShopValues values;
    private final Shops shops;
    private final SalesChannels channels;
    private final Timetables timetables;
    private final Clock clock;

    @Inject
    public ShopKnowledge(
            KnowledgeEntries entries,
            ShopValues values,
            Shops shops,
            SalesChannels channels,
            Timetables timetables,
            Clock clock) {
        this.entries = entries;
        this.values = values;
        this.shops = shops;
        this.channels = channels;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Grows with each change. */
    long revision(ShopId shop) {
        return entries.revision(shop);
    }

    /** Its own phrasings of what it answers. */
    List<Example> examples(ShopId shop) {
        return entries.live(shop).stream().flatMap(KnowledgeEntry::examples).toList();
    }

    /** What it says now, read once. */
    Shelf of(ShopId shop) {
        return new Shelf(
                entries.live(shop),
                clock.instant().atZone(timetables.of(shop).zone()).toLocalDate(),
                new KnownValues(shop, values, shops, channels));
    }
}
