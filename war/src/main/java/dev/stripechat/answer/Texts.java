package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the assistant says in one language: {@code texts_de.properties}, {@code texts_en.properties}. */
final class Texts {

    private static final Map<Language, Texts> ALL =
            Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(l -> l, Texts::new));

    private final Properties texts = new Properties();

    private Texts(Language language) {
        String file = "texts_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Texts in(Language language) {
        return ALL.get(language);
    }

    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return text;
    }

    /** The text of the first key, if there is one. */
    String textOr(String key, String otherwise) {
        return text(texts.containsKey(key) ? key : otherwise);
    }

    String text(String key, String amount) {
        return text(key).replace("{amount}", amount);
    }
}
