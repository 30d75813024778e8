package dev.stripechat.answer.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.stripechat.answer.EntryTables;
import dev.stripechat.answer.TableRow;
import dev.stripechat.answer.TableRow.Column;
import dev.stripechat.kernel.Refusal;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** CSV, as spreadsheets write it: with commas, semicolons or tabs, in UTF-8 or in what Windows used before. */
@Dependent
class CsvTables implements EntryTables {

    private static final int MOST_LINES = 1_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public List<TableRow> rows(byte[] table) {
        String text = text(table).replaceFirst("^" + BYTE_ORDER_MARK, "");
        List<CsvRecord> records = records(text, separator(text));
        if (records.isEmpty()) {
            throw Refusal.invalid("bad_table", "The table is empty.");
        }
        List<Optional<Column>> header = header(records.get(0));
        List<CsvRecord> lines = records.subList(1, records.size());
        if (lines.size() > MOST_LINES) {
            throw Refusal.invalid("table_too_long", "A table has at most 1,000 lines.");
        }
        return lines.stream().map(line -> row(line, header)).toList();
    }

    private static String text(byte[] table) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(table)).toString();
        } catch (CharacterCodingException older) {
            return new String(table, WINDOWS);
        }
    }

    /** What is most often between the names in the header. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        Function<Character, Long> count = sign -> first.chars().filter(c -> c == sign).count();
        return Stream.of(';', ',', '\t')
                .reduce((a, b) -> count.apply(b) > count.apply(a) ? b : a)
                .orElseThrow();
    }

    private static List<CsvRecord> records(String text, char separator) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException broken) {
            throw Refusal.invalid("bad_table", "The table is not well written: a quote is open.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Optional<Column>> header(CsvRecord first) {
        List<Optional<Column>> columns = first.getFields().stream().map(Column::called).toList();
        Set<Column> there = Set.copyOf(columns.stream().flatMap(Optional::stream).toList());
        boolean isAsked = there.contains(Column.QUESTION) || there.contains(Column.INTENT);
        List<String> missing = new ArrayList<>();
        if (!isAsked) {
            missing.add(Column.QUESTION.word());
        }
        Stream.of(Column.ANSWER, Column.LANGUAGE)
                .filter(column -> !there.contains(column))
                .forEach(column -> missing.add(column.word()));
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    "bad_table", "The header lacks " + String.join(", ", missing) + ".");
        }
        return columns;
    }

    private static TableRow row(CsvRecord line, List<Optional<Column>> header) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(line.getFieldCount(), header.size()); i++) {
            String cell = line.getField(i);
            header.get(i).ifPresent(column -> cells.putIfAbsent(column, cell));
        }
        return new TableRow(line.getStartingLineNumber(), cells);
    }
}
