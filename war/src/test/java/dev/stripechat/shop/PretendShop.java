package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop with orders, in pages of three, whose clock is not ours. What it has stamped may be committed later. */
final class PretendShop implements ShopReader {

    static final int PAGE = 3;

    private final Clock clock;
    private final Map<String, SeenOrder> orders = new LinkedHashMap<>();
    private Duration ahead = Duration.ZERO;
    private boolean tellsTime = true;
    private Runnable between = () -> {};
    private Optional<ShopUnread> trouble = Optional.empty();
    private int asked;

    PretendShop(Clock clock) {
        this.clock = clock;
    }

    /** So far its clock is ahead of ours. */
    void isAhead(Duration by) {
        ahead = by;
    }

    void tellsNoTime() {
        tellsTime = false;
    }

    Instant now() {
        return clock.instant().plus(ahead);
    }

    /** Commits what was stamped then. */
    void commits(AnOrder shown, Instant stamped) {
        SeenOrder fresh = shown.changed(stamped).seen();
        SeenOrder known = orders.get(fresh.id());
        boolean isLater = known == null || !fresh.changedAt().isBefore(known.changedAt());
        orders.put(fresh.id(), isLater ? fresh : shown.changed(known.changedAt()).seen());
    }

    /** Stamps and commits at once. */
    void changes(AnOrder shown) {
        commits(shown, now());
    }

    void loses(String order) {
        orders.remove(order);
    }

    /** Happens after each answer, before it is taken in. */
    void afterEachAnswer(Runnable what) {
        between = what;
    }

    void fails(ShopUnread with) {
        trouble = Optional.of(with);
    }

    void answersAgain() {
        trouble = Optional.empty();
    }

    int asked() {
        return asked;
    }

    SeenOrder shown(String order) {
        return orders.get(order);
    }

    List<String> all() {
        return List.copyOf(orders.keySet());
    }

    @Override
    public Optional<SeenOrder> order(ShopId shop, String orderId) {
        asks();
        Optional<SeenOrder> answer = Optional.ofNullable(orders.get(orderId)).map(this::looked);
        between.run();
        return answer;
    }

    @Override
    public Page changedSince(ShopId shop, Instant since, Optional<Long> after) {
        asks();
        List<SeenOrder> found =
                new ArrayList<>(
                        orders.values().stream()
                                .filter(order -> !order.changedAt().isBefore(since))
                                .sorted(Comparator.comparing(SeenOrder::id))
                                .map(this::looked)
                                .toList());
        int from = (int) Math.min(after.orElse(0L) * PAGE, found.size());
        int to = Math.min(from + PAGE, found.size());
        Optional<Long> next =
                to - from < PAGE ? Optional.empty() : Optional.of(after.orElse(0L) + 1);
        Page page =
                new Page(
                        found.subList(from, to),
                        next,
                        tellsTime ? Optional.of(now()) : Optional.empty());
        between.run();
        return page;
    }

    private SeenOrder looked(SeenOrder order) {
        return new SeenOrder(
                order.id(), order.facts(), order.cart(), order.changedAt(), clock.instant());
    }

    private void asks() {
        asked++;
        trouble.ifPresent(
                failed -> {
                    throw failed;
                });
    }

    @Override
    public List<ShopId> shops(int most) {
        return List.of();
    }
}
