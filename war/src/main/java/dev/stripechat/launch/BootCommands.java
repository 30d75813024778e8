package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of Payara Micro: the file of the operator, if there is one, else the one in this jar. */
final class BootCommands {

    static final Path OWN = Path.of("config", "payara", "pre-boot-commands.txt");

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    private final ReleaseJar jar;
    private final Path own;

    BootCommands(ReleaseJar jar, Path own) {
        this.jar = jar;
        this.own = own;
    }

    /** Writes them where Payara reads them, with what the configuration says. */
    Path write(Path target, HttpAddress address) throws IOException {
        String commands =
                Files.exists(own) ? Files.readString(own) : jar.text(ReleaseJar.BOOT_COMMANDS);
        return Files.writeString(
                target, commands.stripTrailing() + "\n" + LISTENER + address.host() + "\n");
    }
}
