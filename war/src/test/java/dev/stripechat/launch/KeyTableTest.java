package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One truth about the keys: the table, both example files and the code name the same ones. */
class KeyTableTest {

    private static final Path CONFIG = Path.of("..", "config");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(stripe-chat\\.[a-z0-9.-]+)` (\\|[^|\\n]*){3}\\|$");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^#(STRIPE_CHAT_[A-Z0-9_]+)=");
    private static final Pattern EXIT = Pattern.compile("(?m)^\\| ([0-9]) \\|");
    private static final Pattern USED =
            Pattern.compile("[\"={>](stripe-chat\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)[\"}<:]");
    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "stripe-chat\\.([0-9]\\.)?(js|css|map|jar|war|log|lock|properties|password)");

    @Test
    void the_table_and_the_example_file_name_the_same_keys() throws IOException {
        assertThat(table()).isNotEmpty().isEqualTo(exampleFile());
    }

    @Test
    void the_example_of_the_environment_names_the_same_keys() throws IOException {
        Set<String> variables = new TreeSet<>();
        table().forEach(key -> variables.add(KnownKeys.environmentName(key)));

        assertThat(found(VARIABLE, CONFIG.resolve("stripe-chat.env.example"))).isEqualTo(variables);
    }

    @Test
    void every_key_that_the_code_reads_is_in_the_table() throws IOException {
        assertThat(table()).containsAll(usedKeys());
    }

    @Test
    void every_key_of_the_table_is_read_by_the_code() throws IOException {
        assertThat(usedKeys()).containsAll(table());
    }

    @Test
    void the_example_files_set_nothing() throws IOException {
        for (String file : Set.of("stripe-chat.properties", "stripe-chat.env.example")) {
            assertThat(Files.readAllLines(CONFIG.resolve(file)))
                    .allMatch(line -> line.isEmpty() || line.startsWith("#"));
        }
    }

    @Test
    void every_exit_code_is_explained() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of("0", "7"));
        for (Exit exit : Exit.values()) {
            codes.add(Integer.toString(exit.code()));
        }

        assertThat(found(EXIT, CONFIG.resolve("README.md"))).isEqualTo(codes);
    }

    private static Set<String> table() throws IOException {
        return found(ROW, CONFIG.resolve("README.md"));
    }

    private static Set<String> exampleFile() throws IOException {
        String text = Files.readString(CONFIG.resolve("stripe-chat.properties"));
        return new TreeSet<>(KnownKeys.explainedIn(text).all());
    }

    private static Set<String> usedKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            for (Path source : sources.filter(KeyTableTest::isText).toList()) {
                found(USED, source).stream()
                        .filter(key -> !FILE_NAME.matcher(key).matches())
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static boolean isText(Path path) {
        return path.toString().matches(".*\\.(java|xml|properties)");
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
