package dev.stripechat.stories.threats;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What each caller gets, for the rights table. */
final class Statuses {

    private Statuses() {}

    static Map<Caller, Integer> all(int status) {
        Map<Caller, Integer> all = new EnumMap<>(Caller.class);
        Stream.of(Caller.values()).forEach(caller -> all.put(caller, status));
        return all;
    }

    /** Only who holds the conversation's token. */
    static Map<Caller, Integer> shopper(int status) {
        Map<Caller, Integer> all = all(401);
        all.put(Caller.SHOPPER, status);
        return all;
    }

    /** A supervisor, like an admin, is not the agent who has the conversation; what an agent may not, neither may they. */
    static Map<Caller, Integer> staff(int agent, int admin, int foreignAdmin) {
        return staff(agent, agent == 403 ? 403 : admin, admin, foreignAdmin);
    }

    static Map<Caller, Integer> staff(int agent, int supervisor, int admin, int foreignAdmin) {
        Map<Caller, Integer> all = all(401);
        all.put(Caller.AGENT, agent);
        all.put(Caller.SUPERVISOR, supervisor);
        all.put(Caller.ADMIN, admin);
        all.put(Caller.FOREIGN_ADMIN, foreignAdmin);
        return all;
    }
}
