package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Programs of the release jar, unpacked once each. A folder is filled under another name and renamed when it is whole,
 * so a killed start leaves nothing half done. Deleting this folder is harmless: it is made again.
 */
final class Programs {

    private final Path folder;
    private final Set<Path> inUse = new HashSet<>();

    Programs(Path folder) {
        this.folder = folder;
    }

    /** The folder of this name, filled now if it was not before. */
    Path unpacked(String name, Filling filling) {
        Path target = folder.resolve(name);
        inUse.add(target);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Path unfinished = folder.resolve("unfinished-" + UUID.randomUUID());
            Files.createDirectories(unfinished);
            filling.into(unfinished);
            return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fault) {
            throw new StartFailure(
                    Exit.DATA_FOLDER,
                    "%s cannot be unpacked (%s).".formatted(target, Cause.of(fault)),
                    fault);
        }
    }

    /** Drops what earlier versions and killed starts left behind. */
    void forgetOthers() {
        for (Path one : content()) {
            if (!inUse.contains(one)) {
                FileTree.delete(one);
            }
        }
    }

    private List<Path> content() {
        try (Stream<Path> content = Files.list(folder)) {
            return content.toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Fills a new, empty folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }
}
