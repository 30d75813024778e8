package dev.stripechat.launch;

import java.nio.file.Path;
import java.util.Locale;

/** PostgreSQL itself, for this machine. */
final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpack(ReleaseJar jar, Programs programs) {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        String archive = "programs/postgres-" + platform + ".txz";
        String fingerprint =
                jar.fingerprint(archive)
                        .orElseThrow(
                                () ->
                                        new StartFailure(
                                                Exit.DATABASE,
                                                "There is no embedded PostgreSQL for this system (%s); set %s."
                                                        .formatted(platform, Keys.DATABASE_URL)));
        return new PostgresBinaries(
                programs.unpacked(
                        "postgresql-" + fingerprint,
                        folder -> jar.read(archive, content -> TarXz.unpack(content, folder))));
    }

    /** The name the binaries have on this system. Those of macOS are for both of its processors. */
    static String platform(String system, String processor) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin-x86_64";
        }
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        String kind = arm ? "arm_64" : intel ? "x86_64" : processor;
        return (name.startsWith("windows") ? "windows" : name.replace(' ', '_')) + "-" + kind;
    }

    String program(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return folder.resolve("bin").resolve(windows ? name + ".exe" : name).toString();
    }

    /** Like 18.6. */
    String version() {
        Command.Outcome said = Command.run(java.util.List.of(program("postgres"), "--version"));
        if (!said.good()) {
            throw new StartFailure(
                    Exit.DATABASE,
                    "The embedded PostgreSQL does not run on this system (%s); set %s."
                            .formatted(said.reason(), Keys.DATABASE_URL));
        }
        return said.said().replaceAll("^\\D*([0-9.]+).*$", "$1");
    }
}
