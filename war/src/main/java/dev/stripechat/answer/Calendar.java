package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times of day in a text, in the ways in which German and English write them. */
final class Calendar {

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("jän", 1),
                    Map.entry("feb", 2),
                    Map.entry("mär", 3),
                    Map.entry("mae", 3),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("mai", 5),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("okt", 10),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dez", 12),
                    Map.entry("dec", 12));

    private static final String NAMES =
            "januar|january|jänner|jan|februar|february|feb|märz|maerz|march|mar|april|apr|mai|may|juni|june|jun|juli|july|jul"
                    + "|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|dezember|december|dez|dec";
    private static final String MONTH = "(?<month>" + NAMES + ")\\b\\.?";
    private static final String YEAR = "(?:,?\\s*(?<year>(?:19|20)\\d{2}))?";

    private static final int NOON = 12;

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<!\\d)(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)");
    private static final Pattern DOTS =
            Pattern.compile(
                    "(?<![\\d.,])(?<day>\\d{1,2})\\.\\s?(?<month>0?[1-9]|1[0-2])\\.\\s?(?<year>(?:(?:19|20)\\d{2}|\\d{2})(?!\\d))?");
    private static final Pattern SLASHES =
            Pattern.compile(
                    "(?<![\\d/])(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>(?:19|20)\\d{2}|\\d{2}))?(?![\\d/])");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?iU)(?<!\\d)(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?"
                            + MONTH
                            + YEAR);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?iU)\\b"
                            + MONTH
                            + "\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]*\\d)"
                            + YEAR);
    private static final Pattern MONTH_ALONE =
            Pattern.compile(
                    "(?U)\\b(?<month>Januar|January|Jänner|Februar|February|März|March|April|Mai|(?<=(?:in|by|until) )May|Juni|June|Juli|July"
                            + "|August|September|Oktober|October|November|Dezember|December)\\b(?:\\s+(?<year>(?:19|20)\\d{2}))?");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?i)(?<!\\d)(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d)(?!\\d)\\s*(?<half>[ap]\\.?m\\b\\.?|uhr|o'clock)?");
    private static final Pattern HOUR =
            Pattern.compile(
                    "(?i)(?<![\\d:.])(?<hour>[01]?\\d|2[0-4])\\s*(?<half>[ap]\\.?m\\b\\.?|uhr|o['’]clock)");
    private static final Pattern HOURS =
            Pattern.compile(
                    "(?i)(?<![\\d:.])(?<hour>[01]?\\d|2[0-4])(?=\\s*(?:-|–|bis|to|and|und)\\s*(?<other>[01]?\\d|2[0-4])\\s*(?<half>[ap]\\.?m\\b|uhr))");

    private final String text;
    private final List<Claim> found;

    private Calendar(String text, List<Claim> found) {
        this.text = text;
        this.found = found;
    }

    /** Adds what it finds; the text without it. */
    static String take(String text, Language language, List<Claim> found) {
        Calendar calendar = new Calendar(text, found);
        return calendar.each(ISO, Calendar::day)
                .each(DAY_FIRST, Calendar::named)
                .each(MONTH_FIRST, Calendar::named)
                .each(DOTS, Calendar::day)
                .each(SLASHES, Calendar::day)
                .each(MONTH_ALONE, Calendar::month)
                .each(CLOCK, (match, word) -> clock(match, word, language))
                .each(HOURS, Calendar::first)
                .each(HOUR, Calendar::time)
                .text;
    }

    private Calendar each(
            Pattern pattern, BiFunction<Matcher, String, Optional<List<Claim>>> reader) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            Optional<List<Claim>> claims = reader.apply(matcher, matcher.group().strip());
            rest.append(text, done, matcher.start());
            rest.append(claims.isPresent() ? " ; " : matcher.group());
            claims.ifPresent(found::addAll);
            done = matcher.end();
        }
        return new Calendar(rest.append(text, done, text.length()).toString(), found);
    }

    private static Optional<List<Claim>> day(Matcher match, String word) {
        return day(
                Integer.parseInt(match.group("day")),
                Integer.parseInt(match.group("month")),
                match.group("year"),
                word);
    }

    private static Optional<List<Claim>> named(Matcher match, String word) {
        return day(Integer.parseInt(match.group("day")), number(match), match.group("year"), word);
    }

    private static Optional<List<Claim>> day(int day, int month, String year, String word) {
        if (day < 1 || day > 31 || month < 1 || month > 12) {
            return Optional.empty();
        }
        Claim date = Claim.date("%02d-%02d".formatted(month, day), word);
        return Optional.of(year == null ? List.of(date) : List.of(date, year(year, word)));
    }

    private static Claim year(String year, String word) {
        return Claim.number(year.length() == 2 ? "20" + year : year, "", word);
    }

    private static Optional<List<Claim>> month(Matcher match, String word) {
        Claim month = Claim.date("%02d".formatted(number(match)), word);
        String year = match.group("year");
        return Optional.of(year == null ? List.of(month) : List.of(month, year(year, word)));
    }

    private static int number(Matcher match) {
        return MONTHS.get(match.group("month").toLowerCase(Locale.ROOT).substring(0, 3));
    }

    /** The first of two hours: "9 to 5 pm" begins in the morning, "1 to 5 pm" does not. */
    private static Optional<List<Claim>> first(Matcher match, String word) {
        int hour = Integer.parseInt(match.group("hour"));
        boolean isLater = hour % NOON < Integer.parseInt(match.group("other")) % NOON;
        String half = isLater ? match.group("half") : "";
        return Optional.of(List.of(time(hour, half, 0, word)));
    }

    private static Optional<List<Claim>> time(Matcher match, String word) {
        return Optional.of(List.of(time(match, 0, word)));
    }

    /** Without a word behind it, a dot between may as well be one of an amount. */
    private static Optional<List<Claim>> clock(Matcher match, String word, Language language) {
        boolean isTime = match.group("half") != null || word.contains(":");
        int minute = Integer.parseInt(match.group("minute"));
        return isTime ? Optional.of(List.of(time(match, minute, word))) : Optional.empty();
    }

    private static Claim time(Matcher match, int minute, String word) {
        String half = match.group("half");
        return time(Integer.parseInt(match.group("hour")), half == null ? "" : half, minute, word);
    }

    private static Claim time(int hour, String half, int minute, String word) {
        String small = half.toLowerCase(Locale.ROOT);
        int shift =
                small.startsWith("p") && hour < NOON
                        ? NOON
                        : small.startsWith("a") && hour == NOON ? -NOON : 0;
        return Claim.of("time", "%02d:%02d".formatted(hour + shift, minute), word);
    }
}
