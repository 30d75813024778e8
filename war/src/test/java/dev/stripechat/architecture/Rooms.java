package dev.stripechat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rooms of the house, those of today and those to come, and the arrows that may be drawn between them. */
record Rooms(String root) {

    private static final List<Set<String>> BANDS =
            List.of(
                    Set.of("staff", "settings", "runtime", "understanding", "kernel"),
                    Set.of("payment", "shop", "consent"),
                    Set.of("conversation"),
                    Set.of("answer", "customer", "offer", "experiment"),
                    Set.of(
                            "channel.widget",
                            "channel.whatsapp",
                            "channel.mail",
                            "paymentpage",
                            "desk",
                            "outreach",
                            "insight",
                            "admin"));

    private static final List<String> BASE =
            List.of("staff", "settings", "runtime", "understanding", "kernel");

    private static final Map<String, List<String>> ARROWS =
            Map.of(
                    "conversation", words("payment shop consent"),
                    "answer", words("conversation payment shop"),
                    "customer", words("conversation payment shop consent"),
                    "offer", words("conversation shop consent"),
                    "experiment", words("conversation payment shop"),
                    "paymentpage", words("conversation payment shop"),
                    "desk", words("conversation payment shop consent customer offer"),
                    "outreach",
                            words("conversation payment shop consent customer offer experiment"),
                    "insight", words("conversation payment customer experiment"),
                    "admin", words("conversation payment shop answer"));

    private static final List<String> CHANNEL = words("conversation payment shop consent customer");

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }

    /** The room that a class is in; none if it is outside or in a package that is no room. */
    Optional<String> of(JavaClass type) {
        return of(type.getBaseComponentType().getPackageName());
    }

    /** The room that a package is in. */
    Optional<String> of(String packageName) {
        return Optional.of(packageName)
                .filter(name -> name.startsWith(root + "."))
                .map(name -> name.substring(root.length() + 1) + ".")
                .flatMap(Rooms::around);
    }

    private static Optional<String> around(String inside) {
        return BANDS.stream()
                .flatMap(Set::stream)
                .filter(room -> inside.startsWith(room + "."))
                .max(Comparator.comparing(String::length));
    }

    /** Whether a class is in a package below a room's root, named by a technology; machines of runtime are roots. */
    boolean isEdge(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return of(name).filter(room -> below(room, name) > (room.equals("runtime") ? 1 : 0))
                .isPresent();
    }

    /** Whether a class is at the root of a room, where nouns, verbs and ports are. */
    boolean isRoot(JavaClass type) {
        return of(type).isPresent() && !isEdge(type);
    }

    private int below(String room, String packageName) {
        String rest = packageName.substring((root + "." + room).length());
        return (int) rest.chars().filter(character -> character == '.').count();
    }

    /** Whether an arrow from one room to another points down a band, or along the base. */
    static boolean pointsDown(String from, String to) {
        return band(from) > band(to)
                || BASE.contains(from) && BASE.indexOf(from) < BASE.indexOf(to);
    }

    /** Whether an arrow from one room to another may be drawn. */
    static boolean mayBeDrawn(String from, String to) {
        List<String> targets =
                from.startsWith("channel.") ? CHANNEL : ARROWS.getOrDefault(from, List.of());
        return pointsDown(from, to) && (BASE.contains(to) || targets.contains(to));
    }

    /** Whether a room is in the band of faces. */
    static boolean isFace(String room) {
        return band(room) == BANDS.size() - 1;
    }

    private static int band(String room) {
        for (int band = 0; band < BANDS.size(); band++) {
            if (BANDS.get(band).contains(room)) {
                return band;
            }
        }
        throw new IllegalArgumentException(room + " is no room");
    }

    /** A pattern for these packages of the house, each with what is below it. */
    String[] packages(String... names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
