package dev.stripechat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusterArgumentsTest {

    @Test
    void a_node_of_its_own_opens_no_port_for_others() {
        assertThat(arguments(Map.of())).containsExactly("--nohazelcast");
    }

    @Test
    void nodes_that_are_named_find_each_other_by_name() {
        assertThat(
                        arguments(
                                Map.of(
                                        Keys.CLUSTER_ENABLED, "true",
                                        Keys.CLUSTER_MEMBERS, "10.0.0.5:6900, 10.0.0.6:6901",
                                        Keys.CLUSTER_ADDRESS, "10.0.0.6",
                                        Keys.CLUSTER_PORT, "6901")))
                .containsExactly(
                        "--clustername",
                        "stripe-chat",
                        "--startport",
                        "6901",
                        "--interfaces",
                        "10.0.0.6",
                        "--clustermode",
                        "tcpip:10.0.0.5:6900,10.0.0.6:6901");
    }

    @Test
    void nodes_that_are_not_named_are_looked_for_and_only_this_machine_reaches_the_port() {
        assertThat(arguments(Map.of(Keys.CLUSTER_ENABLED, "true")))
                .containsExactly(
                        "--clustername",
                        "stripe-chat",
                        "--startport",
                        "6900",
                        "--interfaces",
                        "127.0.0.1");
    }

    @Test
    void the_port_is_opened_at_that_address_alone_unless_the_operator_says_otherwise() {
        Properties properties = new Properties();
        properties.setProperty("hazelcast.phone.home.enabled", "true");

        ClusterArguments.publish(properties);

        assertThat(properties)
                .containsEntry("hazelcast.socket.bind.any", "false")
                .containsEntry("hazelcast.phone.home.enabled", "true");
    }

    private static List<String> arguments(Map<String, String> keys) {
        Properties file = new Properties();
        file.putAll(keys);
        Configuration configuration =
                Configuration.of(
                        new Properties(),
                        Map.of(),
                        new ConfigurationFile("test.properties", file),
                        new KnownKeys(
                                Set.of(
                                        Keys.CLUSTER_ENABLED,
                                        Keys.CLUSTER_MEMBERS,
                                        Keys.CLUSTER_ADDRESS,
                                        Keys.CLUSTER_PORT)));
        return new ClusterArguments(configuration).list();
    }
}
