package dev.stripechat.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long messages had to wait until they counted. */
final class Waits {

    private record Wait(long from, long to) {}

    private final List<Wait> waits = new ArrayList<>();

    private Waits() {}

    static Waits of(Log log) {
        Waits all = new Waits();
        Map<String, Long> begun = new HashMap<>();
        log.sent().forEach(sent -> begun.put(sent.conversation() + sent.clientId(), sent.at()));
        Set<String> ended = new HashSet<>();
        for (Log.Accepted told : log.accepted()) {
            String id = told.conversation() + told.clientId();
            if (ended.add(id) && begun.containsKey(id)) {
                all.waits.add(new Wait(begun.get(id), told.at()));
            }
        }
        return all;
    }

    long longest() {
        return waits.stream().mapToLong(wait -> wait.to() - wait.from()).max().orElse(0);
    }

    /** What a fault did to those who talked then. */
    String around(Chaos.Done fault) {
        boolean whole = fault.fault() != Plan.Fault.NODE;
        long from = whole ? fault.back() : fault.at();
        long first =
                waits.stream()
                        .filter(wait -> wait.to() > from)
                        .mapToLong(Wait::to)
                        .min()
                        .orElse(from);
        long longest =
                waits.stream()
                        .filter(wait -> wait.from() < fault.back() && wait.to() > fault.at())
                        .mapToLong(wait -> wait.to() - wait.from())
                        .max()
                        .orElse(0);
        return "first accepted after %s, longest wait %s, itself back after %s"
                .formatted(
                        Report.seconds(first - fault.at()),
                        Report.seconds(longest),
                        Report.seconds(fault.back() - fault.at()));
    }
}
