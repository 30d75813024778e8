package dev.stripechat.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values after RFC 4180, without the header. */
final class Csv {

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private Csv() {}

    static List<List<String>> rows(Path file) throws IOException {
        Csv csv = new Csv();
        String text = Files.readString(file).replace("\r", "") + '\n';
        for (int i = 0; i < text.length(); i++) {
            boolean doubled = csv.quoted && text.startsWith("\"\"", i);
            csv.take(text.charAt(i), doubled);
            i += doubled ? 1 : 0;
        }
        return csv.rows.subList(1, csv.rows.size());
    }

    private void take(char letter, boolean doubled) {
        if (letter == '"' && !doubled) {
            quoted = !quoted;
        } else if (!quoted && (letter == ',' || letter == '\n')) {
            row.add(cell.toString());
            cell.setLength(0);
            endRow(letter);
        } else {
            cell.append(letter);
        }
    }

    private void endRow(char letter) {
        if (letter == '\n') {
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
