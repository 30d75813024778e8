package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a table of entries.
 *
 * @param line where it begins in the file, from 1
 */
public record TableRow(long line, Map<Column, String> cells) {

    private static final String BETWEEN = "\\|";

    public TableRow {
        cells = Map.copyOf(cells);
    }

    /** What a column is for, and what it may be called. */
    public enum Column {
        INTENT("intent", "topic", "thema"),
        QUESTION("question", "frage"),
        ANSWER("answer", "antwort"),
        PHRASINGS("phrasings", "formulierungen"),
        LANGUAGE("language", "sprache"),
        CHANNELS("channels", "kanaele", "kanäle"),
        VALID_FROM("valid_from", "gueltig_ab", "gültig_ab"),
        VALID_UNTIL("valid_until", "gueltig_bis", "gültig_bis");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        /** The one that is called so, however it is written. */
        public static Optional<Column> called(String name) {
            String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            return Arrays.stream(values())
                    .filter(column -> column.names.contains(plain))
                    .findFirst();
        }

        /** Its name in English. */
        public String word() {
            return names.get(0);
        }
    }

    /**
     * What it says.
     *
     * @throws Refusal invalid, when it could not be said so
     */
    EntryDraft draft() {
        Optional<Intent> intent = cell(Column.INTENT).map(TableRow::intent);
        Language language = language(cell(Column.LANGUAGE).orElse(""));
        EntryText text =
                new EntryText(
                        language,
                        cell(Column.QUESTION)
                                .orElseGet(() -> intent.map(i -> title(i, language)).orElse("")),
                        parts(Column.PHRASINGS).toList(),
                        cell(Column.ANSWER).orElse(""));
        Scope scope =
                new Scope(
                        parts(Column.CHANNELS).collect(Collectors.toSet()),
                        Set.of(),
                        cell(Column.VALID_FROM).map(TableRow::day),
                        cell(Column.VALID_UNTIL).map(TableRow::day));
        return EntryChecks.checked(
                new EntryDraft(intent, List.of(text), scope, Set.of(), Optional.empty()));
    }

    private static String title(Intent intent, Language language) {
        return Starter.question(intent, language);
    }

    private Optional<String> cell(Column column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(c -> !c.isEmpty());
    }

    private Stream<String> parts(Column column) {
        return cell(column).stream()
                .flatMap(cell -> Arrays.stream(cell.split(BETWEEN)))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    private static Intent intent(String key) {
        return Intent.of(key)
                .orElseThrow(
                        () -> Refusal.invalid("bad_intent", "There is no topic \"" + key + "\"."));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("bad_language", "A language is de or en."));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("bad_day", "A day is written like 2026-12-24.");
        }
    }
}
