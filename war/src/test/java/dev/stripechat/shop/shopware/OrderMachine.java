package dev.stripechat.shop.shopware;

import dev.stripechat.shopware.PaymentAction;
import dev.stripechat.shopware.api.TransitionRefused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Shopware's {@code order_transaction.state} as its migrations have made it, an order transaction, and what was done with it. */
final class OrderMachine implements Settlement.Machine {

    /** From state, action, to state; read in the migrations of 6.3 to 6.5. */
    private static final String BEFORE_67 =
            """
            open paid paid | open paid_partially paid_partially | open cancel cancelled | open remind reminded
            open do_pay in_progress | open fail failed | open authorize authorized | open process_unconfirmed unconfirmed
            reminded pay paid | reminded pay_partially paid_partially | reminded cancel cancelled | reminded reopen open
            reminded do_pay in_progress | reminded authorize authorized | reminded process_unconfirmed unconfirmed
            in_progress paid paid | in_progress paid_partially paid_partially | in_progress fail failed
            in_progress cancel cancelled | in_progress reopen open | in_progress authorize authorized
            unconfirmed paid paid | unconfirmed paid_partially paid_partially | unconfirmed fail failed
            unconfirmed cancel cancelled | unconfirmed authorize authorized | unconfirmed reopen open
            authorized paid paid | authorized paid_partially paid_partially | authorized fail failed
            authorized cancel cancelled
            failed reopen open | failed do_pay in_progress | failed paid paid | failed paid_partially paid_partially
            failed fail failed | failed process_unconfirmed unconfirmed
            cancelled reopen open | cancelled refund refunded | cancelled refund_partially refunded_partially
            cancelled paid paid | cancelled process_unconfirmed unconfirmed
            paid refund refunded | paid refund_partially refunded_partially | paid cancel cancelled | paid reopen open
            paid chargeback chargeback
            paid_partially remind reminded | paid_partially pay paid | paid_partially refund refunded
            paid_partially refund_partially refunded_partially | paid_partially cancel cancelled
            paid_partially reopen open | paid_partially do_pay in_progress | paid_partially chargeback chargeback
            paid_partially process_unconfirmed unconfirmed
            refunded_partially refund refunded | refunded_partially cancel cancelled | refunded_partially reopen open
            chargeback paid paid | chargeback paid_partially paid_partially | chargeback cancel cancelled
            """;

    /** 6.7 has each of these under its new name too. */
    private static final Map<String, String> RENAMED =
            Map.of("pay", "paid", "pay_partially", "paid_partially", "do_pay", "process");

    private final Map<String, Map<String, String>> ways = new TreeMap<>();
    private String state;
    private int moves;

    private OrderMachine(boolean newer, String state) {
        this.state = state;
        Arrays.stream(BEFORE_67.split("[|\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .forEach(way -> add(newer, way[0], way[1], way[2]));
    }

    /** That version, 6.6 or 6.7. */
    static OrderMachine of(String version, String state) {
        return new OrderMachine(version.equals("6.7"), state);
    }

    static Set<String> states() {
        return new OrderMachine(true, "open").allStates();
    }

    static List<String> versions() {
        return List.of("6.6", "6.7");
    }

    private Set<String> allStates() {
        Set<String> all = new java.util.TreeSet<>(ways.keySet());
        ways.values().forEach(targets -> all.addAll(targets.values()));
        return all;
    }

    private void add(boolean newer, String from, String action, String to) {
        Map<String, String> targets = ways.computeIfAbsent(from, first -> new HashMap<>());
        targets.put(action, to);
        if (newer && RENAMED.containsKey(action)) {
            targets.put(RENAMED.get(action), to);
        }
    }

    String state() {
        return state;
    }

    int moves() {
        return moves;
    }

    @Override
    public String move(PaymentAction action) {
        return move(action.word());
    }

    /** Anybody moves it; who asks for what it is already, is told so. */
    String move(String action) {
        boolean isThere =
                ways.values().stream().anyMatch(targets -> state.equals(targets.get(action)));
        if (isThere) {
            return state;
        }
        String to = ways.getOrDefault(state, Map.of()).get(action);
        if (to == null) {
            throw new TransitionRefused(action, state, "no such way");
        }
        moves++;
        state = to;
        return to;
    }
}
