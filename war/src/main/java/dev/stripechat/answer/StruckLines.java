package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.Set;
import java.util.stream.Collectors;

/** Struck phrasings as they are stored: one a line, its language before it. */
final class StruckLines {

    private static final String TAB = "\t";

    private StruckLines() {}

    static String written(Set<Phrasing> struck) {
        return struck.stream()
                .map(line -> line.language().tag() + TAB + line.text())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static Set<Phrasing> read(String text) {
        return text.lines()
                .map(line -> line.split(TAB, 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Phrasing(Language.of(parts[0]), parts[1]))
                .collect(Collectors.toUnmodifiableSet());
    }
}
