package dev.stripechat.answer;

import static dev.stripechat.shop.AnOrder.anOrder;

import dev.stripechat.kernel.Language;
import dev.stripechat.shop.AnOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every state that an order, its parcel and its payment can be in, in both languages: the exact facts. */
class StatesOfOrdersTest {

    private static final List<String> ORDERS =
            List.of("open", "in_progress", "completed", "cancelled");
    private static final List<String> PARCELS =
            List.of(
                    "",
                    "open",
                    "shipped",
                    "shipped_partially",
                    "returned",
                    "returned_partially",
                    "cancelled");
    private static final List<String> PAYMENTS =
            List.of(
                    "",
                    "open",
                    "in_progress",
                    "unconfirmed",
                    "authorized",
                    "paid",
                    "paid_partially",
                    "failed",
                    "cancelled",
                    "reminded",
                    "refunded",
                    "refunded_partially");
    private static final Map<Intent, String> CHANGES =
            Map.of(
                    Intent.CANCEL_ORDER, "cancel_order",
                    Intent.CHANGE_ORDER, "change_order",
                    Intent.CHANGE_ADDRESS, "change_address");

    private final LiveStates states = new LiveStates();
    private int number = 20_000;

    @Test
    void where_an_order_is() {
        for (String order : ORDERS) {
            for (String parcel : PARCELS) {
                for (String payment : PAYMENTS) {
                    for (Language language : Language.values()) {
                        stands(order, parcel, payment, language);
                    }
                }
            }
        }

        states.ends(336);
    }

    private void stands(String order, String parcel, String payment, Language language) {
        String name = String.valueOf(number++);
        String code = "JD" + name + "X";
        long cents = number % 900 + 100;
        boolean isSent = parcel.startsWith("shipped");
        List<String> sentences = new ArrayList<>();
        String total = WrittenTexts.euros(language, cents);
        sentences.add(
                WrittenTexts.line(language, "order." + order, "number", name, "total", total));
        if (!parcel.isEmpty() && !order.equals("cancelled")) {
            sentences.add(WrittenTexts.line(language, "parcel." + parcel));
            if (isSent) {
                sentences.add(WrittenTexts.line(language, "tracking", "codes", code));
            }
        }
        List<String> facts = new ArrayList<>(List.of(name, total, "order " + order));
        if (!payment.isEmpty()) {
            sentences.add(WrittenTexts.line(language, "paid." + payment));
            facts.add("payment " + payment);
        }
        facts.addAll(parcelFacts(parcel, code));
        Counter counter = with(name, cents, order, parcel, payment, isSent ? code : "");
        Found found = ask(counter, Intent.ORDER_STATUS, language);
        states.says(
                order + "/" + parcel + "/" + payment,
                found,
                String.join(" ", sentences),
                facts,
                false);
    }

    private static List<String> parcelFacts(String parcel, String code) {
        if (parcel.isEmpty()) {
            return List.of();
        }
        String delivery = "delivery " + parcel;
        return parcel.startsWith("shipped") ? List.of(delivery, code) : List.of(delivery);
    }

    private static Found ask(Counter counter, Intent intent, Language language) {
        return new OrderLookup(
                        counter.owned,
                        counter.catalogue,
                        counter.checkouts,
                        counter.payments,
                        counter.voice)
                .look(counter.asks(intent, language, "Please"));
    }

    @Test
    void what_can_be_changed_of_an_order() {
        for (String order : ORDERS) {
            for (String parcel : PARCELS) {
                CHANGES.forEach(
                        (intent, key) -> {
                            for (Language language : Language.values()) {
                                changes(intent, key, order, parcel, language);
                            }
                        });
            }
        }

        states.ends(84);
    }

    private void changes(
            Intent intent, String key, String order, String parcel, Language language) {
        String name = String.valueOf(number++);
        String total = WrittenTexts.euros(language, 4780);
        List<String> facts = new ArrayList<>(List.of(name, total, "order " + order));
        if (!parcel.isEmpty()) {
            facts.add("delivery " + parcel);
        }
        boolean goesOn = Set.of("open", "in_progress").contains(order);
        boolean isEarly = goesOn && Set.of("", "open").contains(parcel);
        boolean isLate = !order.equals("cancelled") && parcel.equals("shipped");
        String text;
        if (order.equals("cancelled")) {
            text = WrittenTexts.line(language, "order_was_cancelled", "number", name);
        } else if (isEarly || isLate) {
            String line = key + (isEarly ? ".early" : ".late");
            text = WrittenTexts.line(language, line, "number", name);
        } else {
            String standing =
                    WrittenTexts.line(language, "order." + order, "number", name, "total", total);
            String parcels =
                    parcel.isEmpty() ? "" : WrittenTexts.line(language, "parcel." + parcel) + " ";
            text = standing + " " + parcels + WrittenTexts.line(language, "change_asked");
        }
        Counter counter = with(name, 4780, order, parcel, "", "");
        Found found = ask(counter, intent, language);
        boolean person = !order.equals("cancelled") && !isLate;
        states.says(key + "/" + order + "/" + parcel, found, text, facts, person);
    }

    private static Counter with(
            String number, long cents, String order, String parcel, String payment, String code) {
        AnOrder some = anOrder().numbered(number).costing(cents).being(order);
        if (!parcel.isEmpty()) {
            some.sent("d1", parcel, code);
        }
        if (!payment.isEmpty()) {
            some.paid("t1", payment);
        }
        Counter counter = new Counter().at("cart-1");
        counter.has(some);
        return counter;
    }
}
