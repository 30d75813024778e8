package dev.stripechat.stories.threats;

import dev.stripechat.runtime.sockets.FrameType;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All ways in, found by looking at the compiled classes: nobody can forget to list one. */
final class Endpoints {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    private Endpoints() {}

    /** {@code GET /api/v1/session} and so on, of all resource classes. */
    static Set<String> rest() {
        return classes().flatMap(Endpoints::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The calls of one resource class. */
    static Stream<String> of(Class<?> type) {
        Path root = type.getAnnotation(Path.class);
        if (root == null) {
            return Stream.empty();
        }
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(
                        method ->
                                verb(method)
                                        .map(verb -> verb + " " + root.value() + path(method))
                                        .stream());
    }

    /** {@code FromBrowser hello} and so on, of all frame records. */
    static Set<String> frames() {
        return classes()
                .filter(type -> type.isAnnotationPresent(FrameType.class))
                .map(
                        type ->
                                type.getEnclosingClass().getSimpleName()
                                        + " "
                                        + type.getAnnotation(FrameType.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Class<?>> classes() {
        try {
            return Files.walk(CLASSES)
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .filter(file -> !file.contains("/launch/"))
                    .map(
                            file ->
                                    load(
                                            file.substring(0, file.length() - ".class".length())
                                                    .replace('/', '.')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Endpoints.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findAny();
    }

    private static String path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(path -> path.value().startsWith("/") ? path.value() : "/" + path.value())
                .orElse("");
    }
}
