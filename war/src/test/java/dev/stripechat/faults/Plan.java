package dev.stripechat.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much is said, and what goes wrong meanwhile.
 *
 * @param messages of shoppers and agents together, at least
 */
record Plan(String name, int messages, int shoppers, int agents, List<Fault> faults, long seed) {

    private static final List<Fault> MIX =
            List.of(
                    Fault.NODE,
                    Fault.POSTGRES,
                    Fault.NODE,
                    Fault.FREEZE,
                    Fault.NODE,
                    Fault.POSTGRES,
                    Fault.NODE);

    /** What is done to the machines. */
    enum Fault {
        NODE("node killed"),
        POSTGRES("PostgreSQL killed"),
        FREEZE("PostgreSQL frozen");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** As the command line wants it. */
    static Plan asked() {
        int faults = number("faults.faults", MIX.size());
        long seed =
                Optional.ofNullable(System.getProperty("faults.seed"))
                        .filter(text -> !text.isBlank())
                        .map(Long::valueOf)
                        .orElseGet(System::currentTimeMillis);
        return new Plan("run", number("faults.messages", 2_000), 50, 5, mix(faults), seed);
    }

    static List<Fault> mix(int faults) {
        return IntStream.range(0, faults).mapToObj(i -> MIX.get(i % MIX.size())).toList();
    }

    private static int number(String key, int otherwise) {
        return Optional.ofNullable(System.getProperty(key))
                .filter(text -> !text.isBlank())
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** Shoppers say four of five: agents answer every third word. */
    int messagesOfShoppers() {
        return messages * 4 / 5;
    }
}
