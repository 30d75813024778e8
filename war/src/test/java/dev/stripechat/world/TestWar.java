package dev.stripechat.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The packaged WAR, with classes of the tests added: an alternative bean takes the place of a guard, so that a test can
 * be seen to fail without it. The release has no switch for that.
 */
public final class TestWar {

    private static final Path PACKAGED = Path.of("target", "stripe-chat.war");

    private TestWar() {}

    /** As it is released. */
    public static Path packaged() {
        return PACKAGED.toAbsolutePath();
    }

    /** A copy with these classes in it; stories run in more than one process, so each has its own. */
    public static Path with(String name, List<Class<?>> classes) {
        String own = Long.toString(ProcessHandle.current().pid());
        Path war = Path.of("target", "test-wars", own, name + ".war").toAbsolutePath();
        try {
            Files.createDirectories(war.getParent());
            Files.copy(PACKAGED, war, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem zip = FileSystems.newFileSystem(war)) {
                for (Class<?> type : classes) {
                    add(zip, type);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    private static void add(FileSystem zip, Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        Path target = zip.getPath("WEB-INF", "classes", file);
        Files.createDirectories(target.getParent());
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
