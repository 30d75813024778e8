package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Why a start failed, from its log: what the container refused, else the innermost cause of the last failure. */
final class RootCause {

    private static final String MARK = "Caused by: ";
    private static final String REFUSED = "jakarta.enterprise.inject.spi.DeploymentException: ";
    private static final int LONGEST = 300;

    private RootCause() {}

    static Optional<String> in(Path log) {
        try {
            List<String> lines =
                    thisStart(Files.readAllLines(log)).stream().flatMap(RootCause::asText).toList();
            return lines.stream()
                    .filter(line -> line.startsWith(REFUSED))
                    .findFirst()
                    .or(() -> lines.stream().filter(line -> line.startsWith(MARK)).reduce(last()))
                    .or(() -> severe(lines))
                    .map(RootCause::shortened);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** An entry in JSON as the lines that it would be in text. */
    private static Stream<String> asText(String line) {
        return line.startsWith("{\"time\":")
                ? line.replaceFirst(
                                "\"level\":\"(\\w+)\",\"logger\":\"([^\"]*)\",\"message\":\"",
                                " $1 $2: ")
                        .replaceFirst("\",\"thread\":\".*?(\"throwable\":\"|$)", "\\\\n")
                        .replaceFirst("\"}$", "")
                        .replace("\\\"", "\"")
                        .replace("\\t", "\t")
                        .replace("\\n", "\n")
                        .lines()
                : Stream.of(line);
    }

    private static BinaryOperator<String> last() {
        return (earlier, later) -> later;
    }

    private static List<String> thisStart(List<String> lines) {
        for (int line = lines.size() - 1; line >= 0; line--) {
            if (lines.get(line).contains(ServerLog.BEGIN)) {
                return lines.subList(line, lines.size());
            }
        }
        return lines;
    }

    private static Optional<String> severe(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" SEVERE "))
                .reduce(last())
                .map(line -> line.replaceFirst("^.* SEVERE +\\S+ ", ""));
    }

    private static String shortened(String cause) {
        String words = cause.replace(MARK, "").replace(REFUSED, "").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
    }
}
