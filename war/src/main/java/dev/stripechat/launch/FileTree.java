package dev.stripechat.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders at once. Links are never followed. */
final class FileTree {

    private static final int ATTEMPTS = 100;
    private static final long BREATH_NANOS = 100_000_000;

    private FileTree() {}

    /**
     * Deletes a folder that holds nothing but what can be made again. A program that was orphaned in the middle of its
     * work may still be writing or cleaning up in it: then it is tried again, for a few seconds.
     */
    static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            remove(folder);
            return;
        }
        for (int left = ATTEMPTS; Files.exists(folder); left--) {
            try {
                Files.walkFileTree(folder, new Removal());
            } catch (DirectoryNotEmptyException | NoSuchFileException busy) {
                waitOrGiveUp(left, busy);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static void waitOrGiveUp(int left, IOException busy) {
        if (left <= 1) {
            throw new UncheckedIOException(busy);
        }
        LockSupport.parkNanos(BREATH_NANOS);
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
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        /** It went away by itself, which is what was wanted. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
