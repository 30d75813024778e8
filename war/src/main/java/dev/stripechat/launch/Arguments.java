package dev.stripechat.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands behind {@code java -jar stripe-chat.jar}. */
record Arguments(Wish wish, Optional<Path> configFile) {

    static final String USAGE =
            """
            Usage: java -jar stripe-chat.jar [--config FILE]
              --config FILE     keys from this file (without it: config/stripe-chat.properties, if it is there)
              --example-config  prints a file with every key, explained and commented out
              --version         prints the version
              --help            prints this
            Keys come from system properties (-Dstripe-chat.http.port=8080), the environment
            (STRIPE_CHAT_HTTP_PORT) or the file, the strongest first.""";

    /** What the operator wants. */
    enum Wish {
        START,
        EXAMPLE_CONFIG,
        VERSION,
        HELP;

        private String option() {
            return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Arguments of(List<String> words) {
        if (words.isEmpty()) {
            return new Arguments(Wish.START, Optional.empty());
        }
        if (words.size() == 2 && words.get(0).equals("--config")) {
            return new Arguments(Wish.START, Optional.of(Path.of(words.get(1))));
        }
        if (words.size() == 1) {
            String word = words.get(0);
            if (word.startsWith("--config=")) {
                Path file = Path.of(word.substring("--config=".length()));
                return new Arguments(Wish.START, Optional.of(file));
            }
            for (Wish wish : Wish.values()) {
                if (wish != Wish.START && word.equals(wish.option())) {
                    return new Arguments(wish, Optional.empty());
                }
            }
        }
        throw new StartFailure(
                Exit.CONFIGURATION,
                "Cannot understand \"%s\"; see --help.".formatted(String.join(" ", words)));
    }
}
