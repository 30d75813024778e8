package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Things that stand in no ground, and places to put them. */
final class Planted {

    private static final List<String> MONTHS_DE =
            List.of(
                    "Januar",
                    "Februar",
                    "März",
                    "April",
                    "Mai",
                    "Juni",
                    "Juli",
                    "August",
                    "September",
                    "Oktober",
                    "November",
                    "Dezember");
    private static final List<String> MONTHS_EN =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    private static final List<String> WORDS_DE =
            List.of(
                    "vier",
                    "fünf",
                    "sieben",
                    "zwölf",
                    "zwanzig",
                    "einundzwanzig",
                    "fünfzig",
                    "hundert",
                    "dreihundert");
    private static final List<String> WORDS_EN =
            List.of(
                    "four",
                    "five",
                    "seven",
                    "twelve",
                    "twenty",
                    "twenty-one",
                    "fifty",
                    "a hundred",
                    "three hundred");

    private Planted() {}

    /** One of them, in the ways of that language. */
    static String some(Random dice, Language language) {
        boolean de = language == Language.DE;
        return switch (dice.nextInt(4)) {
            case 0 -> number(dice, de);
            case 1 -> day(dice, de);
            case 2 -> address(dice);
            default -> promise(dice, de);
        };
    }

    private static String number(Random dice, boolean de) {
        int number = 31 + dice.nextInt(900);
        List<String> ways =
                List.of(
                        String.valueOf(number),
                        number + (de ? " Tage" : " days"),
                        number + " €",
                        "€" + number,
                        number + (de ? ",50 €" : ".50 EUR"),
                        de
                                ? "1." + (100 + number % 800) + ",00"
                                : "1," + (100 + number % 800) + ".00",
                        number % 90 + 5 + " %",
                        number % 90 + 5 + "%",
                        one(de ? WORDS_DE : WORDS_EN, dice) + (de ? " Wochen" : " weeks"));
        return one(ways, dice);
    }

    private static String day(Random dice, boolean de) {
        int day = 1 + dice.nextInt(28);
        int month = 1 + dice.nextInt(12);
        String name = (de ? MONTHS_DE : MONTHS_EN).get(month - 1);
        return one(
                List.of(
                        de ? day + ". " + name : name + " " + day,
                        de ? day + "." + month + "." : day + " " + name.substring(0, 3),
                        "2027-%02d-%02d".formatted(month, day)),
                dice);
    }

    private static String address(Random dice) {
        int number = 31 + dice.nextInt(900);
        return one(
                List.of(
                        "SAVE" + number,
                        "X-" + number,
                        "https://evil.example/" + number,
                        "www.evil.example/" + number,
                        "evil.shop",
                        "help" + number + "@evil.example",
                        "+49 30 " + (100_000 + number)),
                dice);
    }

    private static String promise(Random dice, boolean de) {
        return one(
                de
                        ? List.of(
                                "morgen",
                                "heute",
                                "am Montag",
                                "kostenlos",
                                "garantiert",
                                "per DHL")
                        : List.of(
                                "tomorrow",
                                "today",
                                "on Monday",
                                "for free",
                                "guaranteed",
                                "by FedEx"),
                dice);
    }

    private static String one(List<String> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    /** Puts it between two words. */
    static String into(String text, String planted, Random dice) {
        String[] words = text.split(" ");
        int place = 1 + dice.nextInt(words.length - 1);
        StringBuilder all = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            all.append(' ').append(i == place ? planted + " " : "").append(words[i]);
        }
        return all.toString();
    }

    /** How an amount is written. */
    static List<String> ways(long cents, Language language) {
        boolean de = language == Language.DE;
        String grouped = String.format(language.locale(), "%,d", cents / 100);
        String plain = String.format(Locale.ROOT, "%d", cents / 100);
        String rest = (de ? "," : ".") + String.format(Locale.ROOT, "%02d", cents % 100);
        return List.of(
                grouped + rest + " €",
                plain + rest + " EUR",
                "€" + grouped + rest,
                "EUR " + plain + rest,
                grouped + rest + " Euro");
    }

    static String sentence(String amount, Language language) {
        return language == Language.DE
                ? "Das kostet für Sie " + amount + "."
                : "This will be " + amount + " for you.";
    }
}
