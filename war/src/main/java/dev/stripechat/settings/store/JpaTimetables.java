package dev.stripechat.settings.store;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.settings.Timetable;
import dev.stripechat.settings.Timetables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Opening hours in {@code settings_timetable}. */
@Dependent
class JpaTimetables implements Timetables {

    private final EntityManager entities;

    @Inject
    JpaTimetables(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Timetable of(ShopId shop) {
        return Optional.ofNullable(entities.find(Timetable.class, shop.value()))
                .orElseGet(() -> new Timetable(shop));
    }

    @Override
    public void keep(Timetable timetable) {
        entities.merge(timetable);
    }
}
