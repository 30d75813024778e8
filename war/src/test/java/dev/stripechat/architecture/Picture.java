package dev.stripechat.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/architecture.puml} draws. */
record Picture(Map<String, String> packages, List<Arrow> arrows) {

    private static final Pattern ROOM = Pattern.compile("(?m)^\\s*\\[[^]]+] <<(\\S+)>> as (\\w+)$");
    private static final Pattern ARROW = Pattern.compile("(?m)^(\\w+) -\\S*> (\\w+)$");

    /** From one room to another, as their packages below the root are called. */
    record Arrow(String from, String to) {
        boolean mayBeDrawn() {
            return Rooms.mayBeDrawn(from, to);
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    static Picture in(Path file) {
        String text = Sources.read(file);
        Map<String, String> packages =
                all(ROOM, text).collect(Collectors.toMap(m -> m.group(2), m -> m.group(1)));
        Function<String, String> room = alias -> room(packages.get(alias));
        return new Picture(
                packages,
                all(ARROW, text)
                        .map(m -> new Arrow(room.apply(m.group(1)), room.apply(m.group(2))))
                        .toList());
    }

    /** {@code ..stripechat.channel.widget..} is the room {@code channel.widget}. */
    private static String room(String packagePattern) {
        return packagePattern.replaceAll("^\\.\\.\\w+\\.|\\.\\.$", "");
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
