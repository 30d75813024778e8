package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.Payment;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What a shopper reads, put together from the files of texts by nothing of what is tested. */
final class Sentences {

    /** The sentence for a decline, where it has not the code's own name. */
    private static final Map<String, String> TOLD_AS =
            Map.of("lost_card", "generic_decline", "do_not_honor", "generic_decline");

    private static final Map<Language, Properties> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Properties texts = new Properties();
            load(texts, Payment.class, "decline-texts_" + language.tag() + ".properties");
            load(texts, Told.class, "texts_" + language.tag() + ".properties");
            ALL.put(language, texts);
        }
    }

    private Sentences() {}

    static String of(Life.Moment moment, Money amount, Language language) {
        String key =
                moment.code().isEmpty()
                        ? moment.state().name().toLowerCase(Locale.ROOT)
                        : TOLD_AS.getOrDefault(moment.code(), moment.code());
        return text(key, amount, language);
    }

    /** Another payment stands in for the one that the news are about. */
    static String elsewhere(Life.Moment holding, Money amount, Language language) {
        String key =
                switch (holding.state()) {
                    case PROCESSING -> "processing_elsewhere";
                    case AUTHORIZED -> "authorized_elsewhere";
                    default -> "paid_elsewhere";
                };
        return text(key, amount, language);
    }

    private static String text(String key, Money amount, Language language) {
        String euros = amount.minor() / 100 + "." + "%02d".formatted(amount.minor() % 100);
        String written =
                language == Language.DE ? euros.replace('.', ',') + "\u00a0€" : "€" + euros;
        return ALL.get(language).getProperty(key).replace("{amount}", written);
    }

    private static void load(Properties texts, Class<?> beside, String name) {
        try (Reader reader =
                new InputStreamReader(beside.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
