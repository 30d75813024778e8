package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Payara Micro and the WAR, unpacked so that they need not be unpacked at each start. */
record PayaraMicroFiles(Path folder, Path war) {

    private static final String BOOT_JAR = "payara-micro.jar";
    private static final String LIBRARIES = "runtime";
    private static final String PACKED_LIBRARIES = "MICRO-INF/runtime/";

    static PayaraMicroFiles unpack(ReleaseJar jar, Programs programs) {
        Path server =
                programs.unpacked(
                        "payara-" + fingerprint(jar, ReleaseJar.SERVER),
                        folder -> {
                            jar.copy(ReleaseJar.SERVER, folder.resolve(BOOT_JAR));
                            unpackLibraries(folder);
                        });
        Path application =
                programs.unpacked(
                        "application-" + fingerprint(jar, ReleaseJar.APPLICATION),
                        folder ->
                                jar.copy(
                                        ReleaseJar.APPLICATION, folder.resolve("stripe-chat.war")));
        return new PayaraMicroFiles(server, application.resolve("stripe-chat.war"));
    }

    private static String fingerprint(ReleaseJar jar, String name) {
        return jar.fingerprint(name)
                .orElseThrow(() -> new StartFailure(Exit.FAULT, name + " is missing in this jar."));
    }

    private static void unpackLibraries(Path folder) throws IOException {
        Path libraries = Files.createDirectory(folder.resolve(LIBRARIES));
        Files.createDirectory(folder.resolve("lib"));
        try (ZipFile zip = new ZipFile(folder.resolve(BOOT_JAR).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(PACKED_LIBRARIES) && !entry.isDirectory()) {
                    String name = entry.getName().substring(PACKED_LIBRARIES.length());
                    try (var content = zip.getInputStream(entry)) {
                        Files.copy(content, libraries.resolve(name));
                    }
                }
            }
        }
    }

    Path bootJar() {
        return folder.resolve(BOOT_JAR);
    }

    Path libraries() {
        return folder.resolve(LIBRARIES);
    }
}
