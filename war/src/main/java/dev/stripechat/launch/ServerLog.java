package dev.stripechat.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Where the server's many words go: rotating files in the data folder, and to the terminal only if the operator wants
 * (containers). Whatever writes to System.out goes to a file beside them.
 */
final class ServerLog {

    /** The first line of each start. */
    static final String BEGIN = "Stripe Chat starts, version ";

    private static final String FILE = "java.util.logging.FileHandler";
    private static final String CONSOLE = "java.util.logging.ConsoleHandler";
    private static final String SIMPLE = "java.util.logging.SimpleFormatter";

    private final Path folder;
    private final boolean console;
    private final String formatter;

    ServerLog(Path folder, boolean console, boolean json) {
        this.folder = folder;
        this.console = console;
        this.formatter = json ? JsonLines.class.getName() : SIMPLE;
    }

    /** The newest of the rotating files. */
    Path newest() {
        return folder.resolve("stripe-chat.0.log");
    }

    /** Writes the settings of java.util.logging and puts them in force. */
    Path open(String version) {
        Path settings = folder.resolve("logging.properties");
        try {
            Files.write(settings, settings());
            System.setProperty("java.util.logging.config.file", settings.toString());
            if (!console) {
                PrintStream strays =
                        new PrintStream(
                                Files.newOutputStream(folder.resolve("stdout.log")),
                                true,
                                StandardCharsets.UTF_8);
                System.setOut(strays);
                System.setErr(strays);
            }
            Logger.getLogger(ServerLog.class.getName()).info(BEGIN + version);
            return settings;
        } catch (IOException fault) {
            throw new StartFailure(
                    Exit.DATA_FOLDER,
                    "The log folder %s cannot be written (%s).".formatted(folder, Cause.of(fault)),
                    fault);
        }
    }

    private List<String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("handlers", console ? FILE + ", " + CONSOLE : FILE);
        settings.put(FILE + ".pattern", path("stripe-chat.%g.log"));
        settings.put(FILE + ".limit", "10000000");
        settings.put(FILE + ".count", "10");
        settings.put(FILE + ".append", "true");
        settings.put(FILE + ".encoding", "UTF-8");
        settings.put(FILE + ".formatter", formatter);
        settings.put(CONSOLE + ".level", "INFO");
        settings.put(CONSOLE + ".formatter", formatter);
        settings.put(SIMPLE + ".format", "%1$tFT%1$tT.%1$tL%1$tz %4$-7s %3$s: %5$s%6$s%n");
        settings.put(".level", "INFO");
        settings.put("com.hazelcast.level", "WARNING");
        settings.put("fish.payara.boot.runtime.BootCommand.level", "WARNING");
        settings.put("org.glassfish.admin.mbeanserver.level", "WARNING");
        settings.put("javax.enterprise.system.tools.deployment.level", "WARNING");
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.toList());
    }

    /** As a pattern of java.util.logging, in which a percent sign is a command, inside a properties file. */
    private String path(String pattern) {
        return folder.toString().replace("%", "%%").replace('\\', '/') + "/" + pattern;
    }
}
