package dev.stripechat.payment;

import dev.stripechat.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a shopper reads about a decline, in one language: {@code decline-texts_*.properties}, one complete message per
 * code that may be told.
 */
final class DeclineTexts {

    private static final String AMOUNT = "{amount}";

    private static final Map<Language, DeclineTexts> ALL =
            Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), DeclineTexts::new));

    private final Map<String, String> texts;

    private DeclineTexts(Language language) {
        Properties read = read("decline-texts_" + language.tag() + ".properties");
        this.texts =
                read.stringPropertyNames().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(), read::getProperty));
    }

    static DeclineTexts of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The message for a code; one that has none reads as a plain decline. */
    String declined(String presentedAs, String amount) {
        String plain = Objects.requireNonNull(texts.get(DeclineReason.GENERIC));
        return texts.getOrDefault(presentedAs, plain).replace(AMOUNT, amount);
    }

    private static Properties read(String name) {
        InputStream found =
                Objects.requireNonNull(DeclineTexts.class.getResourceAsStream(name), name);
        try (InputStreamReader reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
