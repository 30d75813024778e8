package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opening hours in memory. */
public final class InMemoryTimetables implements Timetables {

    private final Map<ShopId, Timetable> timetables = new HashMap<>();

    @Override
    public Timetable of(ShopId shop) {
        return Optional.ofNullable(timetables.get(shop)).orElseGet(() -> new Timetable(shop));
    }

    @Override
    public void keep(Timetable timetable) {
        timetables.put(timetable.shop(), timetable);
    }
}
