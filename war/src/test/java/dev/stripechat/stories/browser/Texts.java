package dev.stripechat.stories.browser;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text that is stored or goes over the wire, as the table of texts has it and as the compiled classes do. */
final class Texts {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern FACES =
            Pattern.compile(
                    "dev\\.stripechat\\.(.*\\.rest|desk|channel\\.widget)\\.[^.]+|dev\\.stripechat\\.channel\\.mail\\.Mail");
    private static final String WRITTEN = "written ";
    private static final String SHOWS = "shows ";

    private Texts() {}

    /** The table: what each text is. */
    static Map<String, String> listed() {
        Path table = Path.of("src/test/resources/dev/stripechat/stories/browser/texts.txt");
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> line.contains(" = "))
                    .map(line -> line.split(" = ", 2))
                    .collect(
                            Collectors.toMap(
                                    parts -> parts[0],
                                    parts -> parts[1],
                                    (a, b) -> a,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same fields, found by looking at the classes: nobody can forget to list one. */
    static Set<String> found() {
        return classes().flatMap(Texts::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The texts of one class. */
    static Stream<String> of(Class<?> type) {
        boolean stored =
                type.isAnnotationPresent(Entity.class)
                        || type.isAnnotationPresent(Embeddable.class);
        boolean sent = type.isRecord() && FACES.matcher(type.getName()).matches();
        return stored || sent
                ? Arrays.stream(type.getDeclaredFields())
                        .filter(Texts::isText)
                        .map(field -> name(type) + "." + field.getName())
                : Stream.empty();
    }

    /** Where scripts are put, {@code table.column}. */
    static List<String> written() {
        return listed().values().stream()
                .filter(what -> what.startsWith(WRITTEN))
                .map(what -> what.substring(WRITTEN.length()))
                .toList();
    }

    /** Texts that claim to show something that is not written anywhere. */
    static List<String> astray() {
        Map<String, String> listed = listed();
        return listed.values().stream()
                .filter(what -> what.startsWith(SHOWS))
                .map(what -> what.substring(SHOWS.length()))
                .filter(field -> !listed.getOrDefault(field, "").startsWith(WRITTEN))
                .toList();
    }

    private static boolean isText(Field field) {
        return field.getType() == String.class && !Modifier.isStatic(field.getModifiers());
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
    }

    private static Stream<Class<?>> classes() {
        try {
            return Files.walk(CLASSES)
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.startsWith("dev") && file.endsWith(".class"))
                    .filter(file -> !file.contains("-info") && !file.contains("/launch/"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .map(Texts::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Texts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
