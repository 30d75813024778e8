package dev.stripechat.desk.rest;

import dev.stripechat.desk.SetHours;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.settings.Timetable;
import dev.stripechat.settings.Timetables;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When somebody is there in the admin's own shop. */
@Path("/api/v1/opening-hours")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HoursResource {

    private final SetHours setHours;
    private final Timetables timetables;
    private final CurrentMember current;
    private final Clock clock;

    @Inject
    public HoursResource(
            SetHours setHours, Timetables timetables, CurrentMember current, Clock clock) {
        this.setHours = setHours;
        this.timetables = timetables;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What an admin enters.
     *
     * @param week seven lists, Monday first, each of times like {@code 09:00-17:30}
     */
    public record Wanted(
            boolean always, String zone, List<List<String>> week, List<String> closedDays) {

        public Wanted {
            if (zone == null || week == null || closedDays == null) {
                throw Refusal.invalid("incomplete", "zone, week and closedDays are needed.");
            }
        }

        Timetable.Entry entry() {
            DayOfWeek[] days = DayOfWeek.values();
            if (week.size() != days.length || week.contains(null) || closedDays.contains(null)) {
                throw Refusal.invalid("bad_hours", "The week has seven days.");
            }
            Map<DayOfWeek, List<String>> table = new EnumMap<>(DayOfWeek.class);
            Arrays.stream(days).forEach(day -> table.put(day, week.get(day.ordinal())));
            return new Timetable.Entry(always, zone, table, closedDays);
        }
    }

    /** The hours on the wire, and whether it is one of them now. */
    public record HoursView(
            boolean always,
            String zone,
            List<List<String>> week,
            List<String> closedDays,
            boolean openNow) {}

    @GET
    @ForStaff(Role.ADMIN)
    public HoursView read() {
        return view(timetables.of(current.member().shop()));
    }

    @PUT
    @ForStaff(Role.ADMIN)
    public HoursView save(Wanted wanted) {
        return view(setHours.by(current.member(), wanted.entry()));
    }

    private HoursView view(Timetable timetable) {
        Map<DayOfWeek, List<String>> week = timetable.week();
        return new HoursView(
                timetable.isAlways(),
                timetable.zone().getId(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> week.getOrDefault(day, List.of()))
                        .toList(),
                timetable.closedDays().stream().map(LocalDate::toString).toList(),
                timetable.isOpen(clock.instant()));
    }
}
