package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.payment.Payment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a shopper is to read, put together from the files of texts and tables by nothing of what is tested. */
final class WrittenTexts {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);
    private static final Map<Language, Properties> DECLINES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            String end = "_" + language.tag() + ".properties";
            Properties texts = new Properties();
            load(texts, Told.class, "texts" + end);
            load(texts, Told.class, "facts" + end);
            TEXTS.put(language, texts);
            Properties declines = new Properties();
            load(declines, Payment.class, "decline-texts" + end);
            DECLINES.put(language, declines);
        }
    }

    private WrittenTexts() {}

    /** A code of Stripe's table: what may be told of it, and what comes next. */
    record Code(String name, String mayRetry, String presentAs) {}

    /** A sentence with its gaps filled: name, value, name, value. */
    static String line(Language language, String key, String... gaps) {
        String text = TEXTS.get(language).getProperty(key);
        for (int i = 0; i < gaps.length; i += 2) {
            text = text.replace("{" + gaps[i] + "}", gaps[i + 1]);
        }
        return text;
    }

    /** What is told of a code that is presented as that. */
    static String decline(Language language, String presentAs, String amount) {
        Properties texts = DECLINES.get(language);
        return texts.getProperty(presentAs, texts.getProperty("generic_decline"))
                .replace("{amount}", amount);
    }

    /** Of less than a thousand euros. */
    static String euros(Language language, long cents) {
        String number = cents / 100 + "." + "%02d".formatted(cents % 100);
        return language == Language.DE ? number.replace('.', ',') + "\u00a0€" : "€" + number;
    }

    /** The table as it stands; of two rows for a code the first counts. */
    static Map<String, Code> codes() {
        Map<String, Code> codes = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            codes.putIfAbsent(cells[0], new Code(cells[0], cells[4], cells[6]));
        }
        return codes;
    }

    private static List<String> lines() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Payment.class.getResourceAsStream("decline-codes.tsv"),
                                StandardCharsets.UTF_8))) {
            return new ArrayList<>(reader.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
