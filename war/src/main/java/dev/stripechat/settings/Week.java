package dev.stripechat.settings;

import dev.stripechat.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From when to when somebody is there on which day of the week.
 *
 * @param days those on which somebody is there at all, each with its spans in order
 */
record Week(Map<DayOfWeek, List<Span>> days) {

    private static final int MOST_SPANS = 4;
    private static final String BETWEEN_DAYS = ";";
    private static final String BETWEEN = " ";

    /** Reads {@code 1 09:00-12:00 13:00-18:00;6 10:00-14:00}: Monday is 1. */
    static Week of(String text) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(text.split(BETWEEN_DAYS))
                .filter(day -> !day.isEmpty())
                .map(day -> Arrays.asList(day.split(BETWEEN)))
                .forEach(
                        words ->
                                days.put(
                                        DayOfWeek.of(Integer.parseInt(words.get(0))),
                                        words.stream().skip(1).map(Span::of).toList()));
        return new Week(days);
    }

    /**
     * What an admin enters, {@code 09:00-12:00} and so on for each day.
     *
     * @throws Refusal invalid ({@code bad_hours})
     */
    static Week entered(Map<DayOfWeek, List<String>> wanted) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        wanted.forEach(
                (day, spans) -> {
                    if (!spans.isEmpty()) {
                        days.put(day, inOrder(spans));
                    }
                });
        return new Week(days);
    }

    private static List<Span> inOrder(List<String> spans) {
        List<Span> sorted =
                spans.stream().map(Span::of).sorted(Comparator.comparing(Span::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw Span.wrong();
            }
        }
        if (sorted.size() > MOST_SPANS) {
            throw Span.wrong();
        }
        return sorted;
    }

    /** When somebody is there on that date: pairs of moments, in order. */
    List<Opening> on(LocalDate date, ZoneId zone) {
        List<Opening> openings = new ArrayList<>();
        for (Span span : days.getOrDefault(date.getDayOfWeek(), List.of())) {
            openings.add(new Opening(at(date, span.from(), zone), at(date, span.to(), zone)));
        }
        return openings;
    }

    /** What falls into the hour that a clock leaves out begins after it. */
    private static ZonedDateTime at(LocalDate date, int minute, ZoneId zone) {
        boolean isMidnight = minute == Span.DAY;
        LocalDate day = isMidnight ? date.plusDays(1) : date;
        return day.atTime(minute % Span.DAY / Span.HOUR, minute % Span.HOUR).atZone(zone);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** For the database. */
    String text() {
        return days.entrySet().stream()
                .map(day -> day.getKey().getValue() + BETWEEN + text(day.getValue()))
                .collect(Collectors.joining(BETWEEN_DAYS));
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(BETWEEN));
    }
}
