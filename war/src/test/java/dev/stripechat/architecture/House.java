package dev.stripechat.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.stripechat.kernel.ShopId;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** A code base that is to be built as the architecture says: its classes, their sources, its picture, its migrations. */
record House(Rooms rooms, JavaClasses classes, Path sources, Path picture, Path migrations) {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
    private static final String PLANTED = "dev.stripechat.architecture.planted";

    /** The server. */
    static House real() {
        return new House(
                new Rooms("dev.stripechat"),
                new ClassFileImporter().importPath(compiled()),
                MODULE.resolve("src/main/java"),
                MODULE.resolveSibling("docs/architecture.puml"),
                MODULE.resolve("src/main/resources/db/migration"));
    }

    /** A small house, built so that each rule is broken somewhere. */
    static House planted() {
        Path sources = MODULE.resolve("src/test/java");
        Path folder = sources.resolve(PLANTED.replace('.', '/'));
        return new House(
                new Rooms(PLANTED),
                new ClassFileImporter().importPackages(PLANTED),
                sources,
                folder.resolve("architecture.puml"),
                folder.resolve("migration"));
    }

    /** Where the sources of its root package are. */
    Path rootFolder() {
        return sources.resolve(rooms.root().replace('.', '/'));
    }

    private static Path compiled() {
        try {
            return Path.of(
                    ShopId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
