package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;

/** When there is somebody in the shops. */
public interface Timetables {

    /** The shop's own one, or a new one that is always open. */
    Timetable of(ShopId shop);

    void keep(Timetable timetable);
}
