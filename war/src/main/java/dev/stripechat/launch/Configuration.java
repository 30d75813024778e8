package dev.stripechat.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the operator chose: system properties before environment variables before the file. The strongest source that
 * names a key decides, and an empty value means "not set".
 */
final class Configuration {

    private final Map<String, String> values;
    private final List<String> warnings;

    private Configuration(Map<String, String> values, List<String> warnings) {
        this.values = Map.copyOf(values);
        this.warnings = List.copyOf(warnings);
    }

    static Configuration of(
            Properties system,
            Map<String, String> environment,
            ConfigurationFile file,
            KnownKeys known) {
        refuseUnknown(file.values(), "in " + file.name(), known);
        refuseUnknown(system, "among the -D system properties", known);
        Map<String, String> values = new HashMap<>();
        for (String key : known.all()) {
            Optional.ofNullable(system.getProperty(key))
                    .or(() -> Optional.ofNullable(environment.get(KnownKeys.environmentName(key))))
                    .or(() -> Optional.ofNullable(file.values().getProperty(key)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(key, value));
        }
        return new Configuration(values, misspelt(environment, known));
    }

    private static void refuseUnknown(Properties properties, String where, KnownKeys known) {
        for (String key : properties.stringPropertyNames()) {
            boolean ours = key.startsWith(KnownKeys.PREFIX) || where.startsWith("in ");
            if (ours && !known.holds(key)) {
                String hint =
                        known.nearest(key)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("all keys are in config/README.md.");
                throw new StartFailure(
                        Exit.CONFIGURATION, "Unknown key %s %s; %s".formatted(key, where, hint));
            }
        }
    }

    /** Only warned about: a platform may put variables of its own beside ours (Kubernetes does for each service). */
    private static List<String> misspelt(Map<String, String> environment, KnownKeys known) {
        KnownKeys names =
                new KnownKeys(
                        known.all().stream()
                                .map(KnownKeys::environmentName)
                                .collect(java.util.stream.Collectors.toSet()));
        return environment.keySet().stream()
                .filter(name -> name.startsWith(KnownKeys.environmentName(KnownKeys.PREFIX)))
                .filter(name -> !names.holds(name))
                .flatMap(
                        name ->
                                names
                                        .nearest(name)
                                        .map(
                                                near ->
                                                        name
                                                                + " is not a key; did you mean "
                                                                + near
                                                                + "?")
                                        .stream())
                .sorted()
                .toList();
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    boolean flag(String key) {
        String value = text(key, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw bad(key, "must be true or false");
        }
        return value.equals("true");
    }

    int port(String key, int otherwise, int lowest) {
        String value = text(key, Integer.toString(otherwise));
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : -1;
        if (port < lowest || port > 65_535) {
            throw bad(key, "must be a number from %d to 65535".formatted(lowest));
        }
        return port;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Shows the WAR what it would not see by itself: the values of the file. Stronger sources are left alone. */
    void publish(Properties system) {
        values.forEach(system::putIfAbsent);
    }

    static StartFailure bad(String key, String rule) {
        return new StartFailure(Exit.CONFIGURATION, key + " " + rule + ".");
    }
}
