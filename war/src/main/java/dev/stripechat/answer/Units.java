package dev.stripechat.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What numbers count, in German and English. */
final class Units {

    private static final Map<String, String> SIGNS =
            Map.of("€", "eur", "$", "usd", "£", "gbp", "%", "percent");

    /** The first that fits counts; a word fits if it begins so. */
    private static final List<Map.Entry<String, String>> BEGINNINGS =
            List.of(
                    Map.entry("werktag", "workday"),
                    Map.entry("werktäg", "workday"),
                    Map.entry("arbeitstag", "workday"),
                    Map.entry("geschäftstag", "workday"),
                    Map.entry("bankarbeitstag", "workday"),
                    Map.entry("kalendertag", "day"),
                    Map.entry("tag", "day"),
                    Map.entry("täg", "day"),
                    Map.entry("day", "day"),
                    Map.entry("woche", "week"),
                    Map.entry("wöch", "week"),
                    Map.entry("week", "week"),
                    Map.entry("monat", "month"),
                    Map.entry("month", "month"),
                    Map.entry("jahr", "year"),
                    Map.entry("jähr", "year"),
                    Map.entry("year", "year"),
                    Map.entry("stund", "hour"),
                    Map.entry("stünd", "hour"),
                    Map.entry("hour", "hour"),
                    Map.entry("hrs", "hour"),
                    Map.entry("minut", "minute"),
                    Map.entry("sekund", "second"),
                    Map.entry("prozent", "percent"),
                    Map.entry("percent", "percent"),
                    Map.entry("euro", "eur"),
                    Map.entry("dollar", "usd"),
                    Map.entry("pound", "gbp"),
                    Map.entry("pfund", "gbp"),
                    Map.entry("franken", "chf"),
                    Map.entry("cent", "cent"),
                    Map.entry("stück", "piece"),
                    Map.entry("piece", "piece"),
                    Map.entry("item", "piece"),
                    Map.entry("artikel", "piece"),
                    Map.entry("rate", "rate"),
                    Map.entry("instal", "rate"),
                    Map.entry("kilo", "kg"),
                    Map.entry("gramm", "g"),
                    Map.entry("liter", "l"),
                    Map.entry("meter", "m"),
                    Map.entry("metre", "m"));

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("eur", "eur"),
                    Map.entry("usd", "usd"),
                    Map.entry("gbp", "gbp"),
                    Map.entry("chf", "chf"),
                    Map.entry("ct", "cent"),
                    Map.entry("h", "hour"),
                    Map.entry("std", "hour"),
                    Map.entry("min", "minute"),
                    Map.entry("kg", "kg"),
                    Map.entry("g", "g"),
                    Map.entry("l", "l"),
                    Map.entry("ml", "ml"),
                    Map.entry("m", "m"),
                    Map.entry("cm", "cm"),
                    Map.entry("mm", "mm"),
                    Map.entry("km", "km"),
                    Map.entry("x", "times"),
                    Map.entry("mal", "times"),
                    Map.entry("times", "times"),
                    Map.entry("st", "th"),
                    Map.entry("nd", "th"),
                    Map.entry("rd", "th"),
                    Map.entry("th", "th"));

    private Units() {}

    /** What that word or sign, in small letters, counts. */
    static Optional<String> of(String word) {
        return Optional.ofNullable(SIGNS.get(word))
                .or(() -> Optional.ofNullable(WORDS.get(word)))
                .or(
                        () ->
                                BEGINNINGS.stream()
                                        .filter(unit -> word.startsWith(unit.getKey()))
                                        .map(Map.Entry::getValue)
                                        .findFirst());
    }

    static boolean isMoney(String unit) {
        return List.of("eur", "usd", "gbp", "chf", "cent").contains(unit);
    }

    /** Of time, of money or a share: what is said with "a" as well as with a number. */
    static boolean isCounted(String unit) {
        return isMoney(unit)
                || List.of("workday", "day", "week", "month", "year", "hour", "minute", "percent")
                        .contains(unit);
    }
}
