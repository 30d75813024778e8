package dev.stripechat.understanding.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The jars of a folder in a class loader of their own, so that neither the application's nor the server's libraries meet theirs.
 * Native code can be loaded by one class loader alone as long as Java runs, and an application may be deployed again: hence
 * the loader is kept where it outlives the application.
 */
final class Jars {

    private Jars() {}

    static ClassLoader of(Path folder) {
        return (ClassLoader)
                System.getProperties()
                        .computeIfAbsent(
                                Jars.class.getName() + '@' + folder.toAbsolutePath().normalize(),
                                key -> loader(folder));
    }

    private static ClassLoader loader(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars =
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .map(Jars::url)
                            .toArray(URL[]::new);
            return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
