package dev.stripechat.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Payara's data grid: none, unless this node is one of several. It asks nobody who he is, so it listens where it is told. */
final class ClusterArguments {

    static final int USUAL_PORT = 6900;

    private static final String HERE = "127.0.0.1";
    private static final String NAME = "stripe-chat";

    private final Configuration configuration;

    ClusterArguments(Configuration configuration) {
        this.configuration = configuration;
    }

    /** What Payara Micro is called with. */
    List<String> list() {
        if (!configuration.flag(Keys.CLUSTER_ENABLED)) {
            return List.of("--nohazelcast");
        }
        int port = configuration.port(Keys.CLUSTER_PORT, USUAL_PORT, 1);
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--clustername", NAME));
        arguments.addAll(List.of("--startport", Integer.toString(port)));
        arguments.addAll(List.of("--interfaces", configuration.text(Keys.CLUSTER_ADDRESS, HERE)));
        Optional<String> members = configuration.text(Keys.CLUSTER_MEMBERS);
        members.ifPresent(
                all -> arguments.addAll(List.of("--clustermode", "tcpip:" + withoutSpaces(all))));
        return arguments;
    }

    /** Hazelcast would listen on every address of the machine, and tell its maker that it runs. */
    static void publish(Properties properties) {
        properties.putIfAbsent("hazelcast.socket.bind.any", "false");
        properties.putIfAbsent("hazelcast.phone.home.enabled", "false");
    }

    private static String withoutSpaces(String members) {
        return members.replaceAll("\\s", "");
    }
}
