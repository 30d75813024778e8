package dev.stripechat.desk;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.settings.Timetable;
import dev.stripechat.settings.Timetables;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;

/** An admin says when somebody is there in the own shop. */
@UseCase
public class SetHours {

    private final Timetables timetables;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public SetHours(Timetables timetables, AuditLog audit, Clock clock) {
        this.timetables = timetables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Saves them; refused when they are not well written, and nothing is changed then. */
    public Timetable by(Member admin, Timetable.Entry entry) {
        Timetable timetable = timetables.of(admin.shop());
        timetable.change(entry, clock.instant());
        timetables.keep(timetable);
        audit.write(admin.shop(), admin.id().toString(), "hours.changed", admin.shop().toString());
        return timetable;
    }
}
