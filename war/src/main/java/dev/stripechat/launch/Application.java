package dev.stripechat.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The WAR on Payara Micro: how it is called, where it keeps what it needs while it runs. */
final class Application {

    private final DataFolder data;
    private final Configuration configuration;
    private final ServerLog log;
    private final BootCommands bootCommands;

    Application(
            DataFolder data,
            Configuration configuration,
            ServerLog log,
            BootCommands bootCommands) {
        this.data = data;
        this.configuration = configuration;
        this.log = log;
        this.bootCommands = bootCommands;
    }

    /** A server that is ready to be started. Nothing of an earlier run is used again. */
    PayaraMicroServer on(PayaraMicroFiles files, HttpAddress address, Path logSettings) {
        try {
            FileTree.delete(data.server());
            Path domain = Files.createDirectories(data.server().resolve("domain"));
            Path commands = bootCommands.write(data.server().resolve("boot-commands.txt"), address);
            List<String> arguments = new ArrayList<>();
            arguments.addAll(List.of("--port", Integer.toString(address.port())));
            arguments.addAll(List.of("--contextroot", "/"));
            arguments.addAll(List.of("--rootdir", domain.toString()));
            arguments.addAll(List.of("--logproperties", logSettings.toString()));
            arguments.addAll(List.of("--prebootcommandfile", commands.toString()));
            arguments.addAll(List.of("--deploy", files.war().toString()));
            arguments.add("--disablephonehome");
            arguments.addAll(new ClusterArguments(configuration).list());
            ClusterArguments.publish(System.getProperties());
            return new PayaraMicroServer(files, arguments);
        } catch (IOException fault) {
            throw new StartFailure(
                    Exit.DATA_FOLDER,
                    "%s cannot be written (%s).".formatted(data.server(), Cause.of(fault)),
                    fault);
        }
    }

    /** Starts it; a refusal becomes a sentence with its cause and the file that tells all of it. */
    PayaraMicroServer start(PayaraMicroServer server, HttpAddress address) {
        try {
            server.start();
            if (!new SelfCheck(address).served()) {
                throw new StartFailure(Exit.APPLICATION, "The application did not start");
            }
            return server;
        } catch (StartFailure refused) {
            throw new StartFailure(
                    refused.exit(),
                    "%s%s; see %s."
                            .formatted(
                                    refused.sentence(),
                                    RootCause.in(log.newest())
                                            .map(cause -> " (" + cause + ")")
                                            .orElse(""),
                                    log.newest()),
                    refused);
        }
    }
}
