package dev.stripechat.answer;

import dev.stripechat.shop.OrderDelivery;
import dev.stripechat.shop.OrderFacts;
import dev.stripechat.shop.OrderTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is to say of an order; nothing, where the shop is in a state that we have no words for. */
final class OrderWords {

    private static final Set<String> NOT_BOOKED =
            Set.of("open", "in_progress", "unconfirmed", "failed", "cancelled", "reminded");
    private static final Set<String> GIVEN_UP = Set.of("cancelled", "failed");

    private final OrderFacts order;
    private final Asked asked;
    private final FactTexts texts;

    OrderWords(OrderFacts order, Asked asked) {
        this.order = order;
        this.asked = asked;
        this.texts = FactTexts.in(asked.language());
    }

    String number() {
        return Foreign.text(order.number());
    }

    private String total() {
        return order.total().in(asked.language());
    }

    /** Each fact in it. */
    List<String> facts() {
        List<String> facts = new ArrayList<>(List.of(number(), total(), "order " + order.state()));
        payment().ifPresent(state -> facts.add("payment " + state));
        order.deliveries()
                .forEach(
                        parcel -> {
                            facts.add("delivery " + parcel.state());
                            parcel.trackingCodes().forEach(code -> facts.add(Foreign.text(code)));
                        });
        return facts;
    }

    /** How it stands. */
    Optional<String> standing() {
        return said("order." + order.state(), "number", number(), "total", total());
    }

    /**
     * What the shop has booked for it.
     *
     * @param moneyIsThere a payment is known that has it, or may at any moment: then nobody reads that the shop has none
     */
    Optional<String> paid(boolean moneyIsThere) {
        return payment()
                .map(
                        state ->
                                moneyIsThere && NOT_BOOKED.contains(state)
                                        ? Optional.of("")
                                        : said("paid." + state))
                .orElse(Optional.of(""));
    }

    /** The try to pay it that counts: the last that was not given up, else the last. */
    private Optional<String> payment() {
        List<String> states = order.transactions().stream().map(OrderTransaction::state).toList();
        return states.stream()
                .filter(state -> !GIVEN_UP.contains(state))
                .reduce((one, later) -> later)
                .or(() -> states.stream().reduce((one, later) -> later));
    }

    /** Where its parcels are. */
    Optional<String> parcels() {
        List<OrderDelivery> all = order.deliveries();
        List<String> states = all.stream().map(OrderDelivery::state).distinct().toList();
        List<String> sentences = new ArrayList<>();
        if (states.size() == 1) {
            all.stream().limit(1).forEach(one -> sentences.add(parcel("parcel.", one, 1)));
            track(all, sentences);
        } else {
            for (int i = 0; i < all.size(); i++) {
                sentences.add(parcel("parcels.", all.get(i), i + 1));
                track(all.subList(i, i + 1), sentences);
            }
        }
        return sentences.contains("") ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private String parcel(String kind, OrderDelivery one, int place) {
        return said(kind + one.state(), "place", String.valueOf(place)).orElse("");
    }

    private void track(List<OrderDelivery> parcels, List<String> sentences) {
        List<String> codes =
                parcels.stream()
                        .flatMap(parcel -> parcel.trackingCodes().stream())
                        .map(Foreign::text)
                        .filter(code -> !code.isEmpty())
                        .toList();
        if (!codes.isEmpty()) {
            sentences.add(texts.say("tracking", "codes", texts.all(codes)));
        }
    }

    /** None of it has left the shop, and all may still be changed. */
    boolean isEarly() {
        return Set.of("open", "in_progress").contains(order.state())
                && order.deliveries().stream().allMatch(one -> one.state().equals("open"));
    }

    /** All of it is on its way. */
    boolean isLate() {
        return Set.of("open", "in_progress", "completed").contains(order.state())
                && !order.deliveries().isEmpty()
                && order.deliveries().stream().allMatch(one -> one.state().equals("shipped"));
    }

    boolean isCancelled() {
        return order.state().equals("cancelled");
    }

    private Optional<String> said(String key, String... gaps) {
        return texts.has(key) ? Optional.of(texts.say(key, gaps)) : Optional.empty();
    }
}
