package dev.stripechat.answer;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether it is asked if something comes in time, and until when.
 *
 * @param day nothing, where it is asked and no day can be made out for certain
 */
record ByDate(boolean isAsked, Optional<LocalDate> day) {

    private static final ByDate NOT_ASKED = new ByDate(false, Optional.empty());
    private static final ByDate UNCLEAR = new ByDate(true, Optional.empty());

    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}))?(?!\\d)");
    private static final Pattern MARKS =
            Pattern.compile(
                    "rechtzeitig|\\bin time\\b|\\bon time\\b|geburtstag|birthday|hochzeit|wedding|weihnacht|christmas"
                            + "|xmas|ostern|easter|wochenende|weekend|nikolaus|silvester|heiligabend|\\bnoch (diese|vor|heute|morgen)"
                            + "|\\bvor (dem|der|den)\\b|\\bbefore\\b|\\bby (the|next|this|end)\\b|\\d{1,2}(st|nd|rd|th)\\b"
                            + "|januar|februar|märz|april|\\bmai\\b|\\bjuni\\b|\\bjuli\\b|august|september|oktober|november|dezember"
                            + "|january|february|\\bmarch\\b|\\bmay\\b \\d|\\bjune\\b|\\bjuly\\b|october|december",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, DayOfWeek> DAYS =
            Map.ofEntries(
                    Map.entry("montag", DayOfWeek.MONDAY),
                    Map.entry("dienstag", DayOfWeek.TUESDAY),
                    Map.entry("mittwoch", DayOfWeek.WEDNESDAY),
                    Map.entry("donnerstag", DayOfWeek.THURSDAY),
                    Map.entry("freitag", DayOfWeek.FRIDAY),
                    Map.entry("samstag", DayOfWeek.SATURDAY),
                    Map.entry("sonntag", DayOfWeek.SUNDAY),
                    Map.entry("monday", DayOfWeek.MONDAY),
                    Map.entry("tuesday", DayOfWeek.TUESDAY),
                    Map.entry("wednesday", DayOfWeek.WEDNESDAY),
                    Map.entry("thursday", DayOfWeek.THURSDAY),
                    Map.entry("friday", DayOfWeek.FRIDAY),
                    Map.entry("saturday", DayOfWeek.SATURDAY),
                    Map.entry("sunday", DayOfWeek.SUNDAY));
    private static final Map<String, Integer> AWAY =
            Map.of("heute", 0, "today", 0, "morgen", 1, "tomorrow", 1, "übermorgen", 2);

    static ByDate in(String text, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher numbers = NUMBERS.matcher(lower);
        if (numbers.find()) {
            return new ByDate(true, date(numbers, today));
        }
        if (MARKS.matcher(lower).find()) {
            return UNCLEAR;
        }
        List<String> words = List.of(lower.split("[^\\p{L}]+"));
        List<LocalDate> days =
                words.stream().flatMap(word -> day(word, today).stream()).distinct().toList();
        if (days.isEmpty()) {
            return words.contains("bis") && words.contains("zum") ? UNCLEAR : NOT_ASKED;
        }
        return days.size() == 1 ? new ByDate(true, Optional.of(days.get(0))) : UNCLEAR;
    }

    private static Optional<LocalDate> day(String word, LocalDate today) {
        return Optional.ofNullable(AWAY.get(word))
                .map(today::plusDays)
                .or(
                        () ->
                                Optional.ofNullable(DAYS.get(word))
                                        .map(day -> today.with(TemporalAdjusters.nextOrSame(day))));
    }

    /** A day that is over this year is one of next year only where the year is written. */
    private static Optional<LocalDate> date(Matcher found, LocalDate today) {
        try {
            int year = found.group(3) == null ? today.getYear() : Integer.parseInt(found.group(3));
            LocalDate day =
                    LocalDate.of(
                            year,
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(1)));
            return Optional.of(day).filter(one -> !one.isBefore(today));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
