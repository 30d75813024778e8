package dev.stripechat.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar this program was started from, and the programs packed into it. */
final class ReleaseJar {

    static final String APPLICATION = "programs/stripe-chat.war";
    static final String SERVER = "programs/payara-micro.jar";
    static final String EXAMPLE_FILE = "config/stripe-chat.properties";
    static final String BOOT_COMMANDS = "config/payara/pre-boot-commands.txt";

    private final Path jar;

    ReleaseJar(Path jar) {
        this.jar = jar;
    }

    /** The jar that holds this class. */
    static ReleaseJar running() {
        try {
            return new ReleaseJar(
                    Path.of(
                            ReleaseJar.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A folder beside the jar, if there is one of that name. */
    Optional<Path> beside(String name) {
        return Optional.of(jar.toAbsolutePath().resolveSibling(name)).filter(Files::isDirectory);
    }

    /** A few digits that differ when the content differs; nothing if there is no such entry. */
    Optional<String> fingerprint(String name) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Optional.ofNullable(zip.getEntry(name))
                    .map(ZipEntry::getCrc)
                    .map("%08x"::formatted);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    String text(String name) {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream content = open(zip, name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Hands the content of an entry to whoever unpacks it. */
    void read(String name, Reading reading) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream content = open(zip, name)) {
            reading.of(content);
        }
    }

    void copy(String name, Path target) throws IOException {
        read(name, content -> Files.copy(content, target));
    }

    private InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is not in " + jar);
        }
        return zip.getInputStream(entry);
    }

    private StartFailure unreadable(IOException cause) {
        return new StartFailure(
                Exit.FAULT,
                "%s is damaged (%s); download it again.".formatted(jar, Cause.of(cause)),
                cause);
    }

    /** What is done with the content of an entry. */
    interface Reading {
        void of(InputStream content) throws IOException;
    }
}
