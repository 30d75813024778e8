package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When there is somebody in the shop: a table for the week, in the shop's time zone, and days on which nobody is there.
 * Without one there is always somebody.
 */
@Entity
@Table(name = "settings_timetable")
public class Timetable {

    private static final int MOST_CLOSED_DAYS = 100;
    private static final int FAR = 60;
    private static final String BETWEEN = " ";
    private static final String UTC = "UTC";

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    private boolean always;
    private String zone;
    private String week;

    @Column(name = "closed_days")
    private String closedDays;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Timetable() {}

    /** A new one: always open. */
    public Timetable(ShopId shop) {
        this.shopId = shop.value();
        this.always = true;
        this.zone = UTC;
        this.week = "";
        this.closedDays = "";
    }

    /**
     * What an admin enters.
     *
     * @param always there is always somebody; the table is kept all the same
     * @param week from when to when, like {@code 09:00-17:30}, for each day on which somebody is there
     */
    public record Entry(
            boolean always,
            String zone,
            Map<DayOfWeek, List<String>> week,
            Collection<String> closedDays) {}

    /**
     * Takes what the admin entered.
     *
     * @throws Refusal invalid: {@code bad_zone}, {@code bad_hours}, {@code bad_day}; nothing is changed then
     */
    public void change(Entry entry, Instant now) {
        String zoneName = checkedZone(entry.zone());
        String newWeek = Week.entered(entry.week()).text();
        String days =
                entry.closedDays().stream()
                        .map(Timetable::day)
                        .distinct()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(BETWEEN));
        if (entry.closedDays().size() > MOST_CLOSED_DAYS) {
            throw Refusal.invalid("bad_day", "At most 100 closed days can be entered.");
        }
        this.always = entry.always();
        this.zone = zoneName;
        this.week = newWeek;
        this.closedDays = days;
        this.savedAt = now;
    }

    private static String checkedZone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Refusal.invalid("bad_zone", "The time zone is a name like Europe/Berlin.");
        }
        return name;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("bad_day", "A closed day is written like 2026-12-24.");
        }
    }

    /** Whether somebody is there at that moment. */
    public boolean isOpen(Instant now) {
        return always
                || around(now, 0, 0)
                        .anyMatch(
                                opening ->
                                        !now.isBefore(opening.from().toInstant())
                                                && now.isBefore(opening.to().toInstant()));
    }

    /** Since when nobody is there; the beginning of time, when nobody was there for long. */
    public Instant closedSince(Instant now) {
        return around(now, -FAR, 0)
                .map(opening -> opening.to().toInstant())
                .filter(end -> !end.isAfter(now))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** When somebody will be there again, in the shop's time, if that is soon enough to be told. */
    public Optional<ZonedDateTime> opensAfter(Instant now) {
        return around(now, 0, FAR)
                .map(Opening::from)
                .filter(start -> start.toInstant().isAfter(now))
                .findFirst();
    }

    private Stream<Opening> around(Instant now, int daysBefore, int daysAfter) {
        LocalDate today = now.atZone(zone()).toLocalDate();
        Week times = Week.of(week);
        Set<LocalDate> closed = new TreeSet<>(closedDays());
        return LongStream.rangeClosed(daysBefore, daysAfter)
                .mapToObj(today::plusDays)
                .filter(date -> !closed.contains(date))
                .flatMap(date -> times.on(date, zone()).stream());
    }

    public boolean isAlways() {
        return always;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** As it was entered. */
    public Map<DayOfWeek, List<String>> week() {
        Map<DayOfWeek, List<String>> days = new EnumMap<>(DayOfWeek.class);
        Week.of(week)
                .days()
                .forEach((day, spans) -> days.put(day, spans.stream().map(Span::text).toList()));
        return days;
    }

    public List<LocalDate> closedDays() {
        return Arrays.stream(closedDays.split(BETWEEN))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }
}
