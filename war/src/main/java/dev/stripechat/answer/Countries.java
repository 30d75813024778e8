package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Countries in what a shopper writes, in either language. */
final class Countries {

    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("usa", "US"),
                    Map.entry("amerika", "US"),
                    Map.entry("america", "US"),
                    Map.entry("uk", "GB"),
                    Map.entry("england", "GB"),
                    Map.entry("schottland", "GB"),
                    Map.entry("scotland", "GB"),
                    Map.entry("grossbritannien", "GB"),
                    Map.entry("great britain", "GB"),
                    Map.entry("holland", "NL"),
                    Map.entry("czech republic", "CZ"),
                    Map.entry("turkey", "TR"),
                    Map.entry("suedtirol", "IT"));

    private static final Map<String, String> NAMES = names();

    private static final List<String> LONGEST_FIRST =
            NAMES.keySet().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .toList();

    private Countries() {}

    /** Two letters; nothing, where there is none or more than one. */
    static Optional<String> in(String text) {
        String left = plain(text);
        Optional<String> found = Optional.empty();
        for (String name : LONGEST_FIRST) {
            Pattern word = Pattern.compile("(?<![a-z])" + Pattern.quote(name) + "(?![a-z])");
            if (word.matcher(left).find()) {
                String iso = NAMES.get(name);
                if (found.filter(other -> !other.equals(iso)).isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(iso);
                left = word.matcher(left).replaceAll(" ");
            }
        }
        return found;
    }

    static String name(String iso, Language language) {
        return country(iso).getDisplayCountry(language.locale());
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String iso : Locale.getISOCountries()) {
            Arrays.stream(Language.values())
                    .forEach(language -> names.putIfAbsent(plain(name(iso, language)), iso));
        }
        names.putAll(ALSO);
        return names;
    }

    private static Locale country(String iso) {
        return new Locale.Builder().setRegion(iso).build();
    }

    /** Small letters, without what people leave out. */
    private static String plain(String text) {
        String spelled =
                text.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
