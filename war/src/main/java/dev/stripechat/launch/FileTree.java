package dev.stripechat.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders at once. Links are never followed. */
final class FileTree {

    private FileTree() {}

    /** Deletes a folder that holds nothing but what can be made again. */
    static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            remove(folder);
            return;
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Gives a folder and all in it to a user (Unix). */
    static void give(Path folder, int user) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.setAttribute(one, "unix:uid", user, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** From the leaves to the root. */
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
