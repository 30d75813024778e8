package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which sentences facts are told: {@code facts_de.properties}, {@code facts_en.properties}. What fills a gap is never read as a
 * template.
 */
final class FactTexts {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)\\}");
    private static final Map<Language, FactTexts> ALL =
            Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(l -> l, FactTexts::new));

    private final Language language;
    private final Properties texts = new Properties();

    private FactTexts(Language language) {
        this.language = language;
        String file = "facts_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        FactTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FactTexts in(Language language) {
        return ALL.get(language);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * A sentence.
     *
     * @param gaps name, value, name, value...
     */
    String say(String key, String... gaps) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        Matcher gap = GAP.matcher(text);
        return gap.replaceAll(found -> Matcher.quoteReplacement(filled(key, found.group(1), gaps)));
    }

    private static String filled(String key, String name, String... gaps) {
        for (int i = 0; i + 1 < gaps.length; i += 2) {
            if (gaps[i].equals(name)) {
                return gaps[i + 1];
            }
        }
        throw new IllegalArgumentException("Nothing for " + name + " in " + key);
    }

    /** So many of something, in the words for one or for more. */
    String count(String key, long number) {
        return say(number == 1 ? key + ".one" : key, "number", String.valueOf(number));
    }

    /** {@code a, b and c}. */
    String all(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last))
                + (language == Language.DE ? " und " : " and ")
                + parts.get(last);
    }
}
