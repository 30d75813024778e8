package dev.stripechat.channel.mail;

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

/** The words of our mails in one language: {@code mail_de.properties}, {@code mail_en.properties}. */
final class MailTexts {

    private static final Map<Language, MailTexts> ALL =
            Arrays.stream(Language.values())
                    .collect(Collectors.toUnmodifiableMap(l -> l, MailTexts::new));

    private final Properties texts = new Properties();

    private MailTexts(Language language) {
        String file = "mail_" + language.tag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        MailTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MailTexts in(Language language) {
        return ALL.get(language);
    }

    /** A text about that shop. */
    String text(String key, String shop) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return text.replace("{shop}", shop);
    }
}
