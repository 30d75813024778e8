package dev.stripechat.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Text of files, read once each. */
final class Sources {

    private Sources() {}

    /** A file and what is in it. */
    record Source(Path file, String text) {

        String name() {
            return file.getFileName().toString();
        }

        /** The name of its package, from the folder. */
        String packageName(House house) {
            return house.sources()
                    .relativize(file.getParent())
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), ".");
        }

        String withoutComments() {
            return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
        }
    }

    /** All files below a folder whose name ends so. */
    static List<Source> below(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
