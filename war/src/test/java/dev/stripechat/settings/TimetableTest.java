package dev.stripechat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Map<DayOfWeek, List<String>> WEEK =
            Map.of(
                    DayOfWeek.MONDAY, List.of("13:00-17:30", "09:00-12:00"),
                    DayOfWeek.FRIDAY, List.of("22:00-24:00"),
                    DayOfWeek.SATURDAY, List.of("00:00-02:00"));

    private final Timetable timetable = new Timetable(Some.shop());

    @Test
    void a_new_one_is_always_open() {
        assertThat(timetable.isOpen(Instant.EPOCH)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // 2026-03-02 is a Monday
        "2026-03-02T08:59:59, false",
        "2026-03-02T09:00:00, true",
        "2026-03-02T11:59:59, true",
        "2026-03-02T12:00:00, false",
        "2026-03-02T17:29:59, true",
        "2026-03-02T17:30:00, false",
        "2026-03-03T10:00:00, false",
        "2026-03-06T23:59:59, true",
        "2026-03-07T00:00:00, true",
        "2026-03-07T01:59:59, true",
        "2026-03-07T02:00:00, false",
        // closed all day
        "2026-03-09T10:00:00, false"
    })
    void it_goes_by_the_clock_of_the_shop(String local, boolean open) {
        save(WEEK, "2026-03-09");

        assertThat(timetable.isOpen(berlin(local))).isEqualTo(open);
    }

    @Test
    void it_knows_since_when_it_is_closed_and_when_it_opens() {
        save(WEEK, "2026-03-09");

        assertThat(timetable.closedSince(berlin("2026-03-02T12:30:00")))
                .isEqualTo(berlin("2026-03-02T12:00:00"));
        assertThat(timetable.closedSince(berlin("2026-03-09T10:00:00")))
                .isEqualTo(berlin("2026-03-07T02:00:00"));
        assertThat(timetable.opensAfter(berlin("2026-03-07T03:00:00")).orElseThrow().toInstant())
                .isEqualTo(berlin("2026-03-13T22:00:00"));
    }

    @Test
    void hours_follow_the_change_to_summer_time() {
        save(Map.of(DayOfWeek.SUNDAY, List.of("02:30-09:00")));

        // on 2026-03-29 the clock goes from 02:00 to 03:00
        assertThat(timetable.isOpen(Instant.parse("2026-03-29T01:29:00Z"))).isFalse();
        assertThat(timetable.isOpen(Instant.parse("2026-03-29T01:31:00Z"))).isTrue();
        assertThat(timetable.isOpen(Instant.parse("2026-03-29T06:59:00Z"))).isTrue();
        assertThat(timetable.isOpen(Instant.parse("2026-03-29T07:00:00Z"))).isFalse();
    }

    @Test
    void with_an_empty_week_nobody_is_ever_there_and_nothing_is_promised() {
        save(Map.of());

        assertThat(timetable.isOpen(berlin("2026-03-02T10:00:00"))).isFalse();
        assertThat(timetable.closedSince(berlin("2026-03-02T10:00:00"))).isEqualTo(Instant.EPOCH);
        assertThat(timetable.opensAfter(berlin("2026-03-02T10:00:00"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9:00-17:00",
                "17:00-09:00",
                "09:00-09:00",
                "09:00-24:01",
                "25:00-26:00",
                "09:00",
                "",
                "09:00-17:00 18:00-19:00"
            })
    void what_is_no_time_is_refused(String hours) {
        refuses("bad_hours", BERLIN.getId(), List.of(hours), List.of());
    }

    @Test
    void hours_that_overlap_and_unknown_zones_and_days_are_refused() {
        refuses("bad_hours", BERLIN.getId(), List.of("09:00-12:00", "11:00-13:00"), List.of());
        refuses("bad_zone", "Middle/Earth", List.of(), List.of());
        refuses("bad_day", BERLIN.getId(), List.of(), List.of("2026-02-30"));
    }

    private void refuses(String code, String zone, List<String> monday, List<String> days) {
        Timetable.Entry entry =
                new Timetable.Entry(false, zone, Map.of(DayOfWeek.MONDAY, monday), days);

        assertThatThrownBy(() -> timetable.change(entry, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(timetable.isAlways()).isTrue();
    }

    private void save(Map<DayOfWeek, List<String>> week, String... closed) {
        timetable.change(
                new Timetable.Entry(false, BERLIN.getId(), week, List.of(closed)), Instant.EPOCH);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
