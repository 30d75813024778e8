package dev.stripechat.answer;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts of model services in memory. */
public final class InMemoryModelBooks implements ModelBooks {

    private record Count(int calls, int tokens, int thrownAway) {

        static final Count NONE = new Count(0, 0, 0);

        boolean hasRoom(int more, int mostCalls, int mostTokens) {
            return calls < mostCalls && tokens + more <= mostTokens;
        }

        Count plus(int moreCalls, int moreTokens) {
            return new Count(calls + moreCalls, Math.max(0, tokens + moreTokens), thrownAway);
        }
    }

    private record Day(ShopId shop, LocalDate day) {}

    private record State(
            int failures,
            Optional<Instant> answeredAt,
            Optional<Instant> failedAt,
            Optional<ModelFault> fault,
            Optional<Instant> pausedUntil) {

        static final State NEW =
                new State(
                        0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final Map<Day, Count> days = new HashMap<>();
    private final Map<ConversationId, Count> talks = new HashMap<>();
    private final Map<ShopId, State> states = new HashMap<>();

    @Override
    public boolean reserve(Account account, ModelLimits limits, int tokens) {
        boolean isRoomToday = day(account).hasRoom(tokens, limits.dayCalls(), limits.dayTokens());
        boolean isRoomInTalk =
                account.conversation()
                        .map(talk -> talks.getOrDefault(talk, Count.NONE))
                        .filter(
                                count ->
                                        !count.hasRoom(
                                                tokens,
                                                limits.conversationCalls(),
                                                limits.conversationTokens()))
                        .isEmpty();
        if (isRoomToday && isRoomInTalk) {
            add(account, 1, tokens);
        }
        return isRoomToday && isRoomInTalk;
    }

    private Count day(Account account) {
        return days.getOrDefault(new Day(account.shop(), account.day()), Count.NONE);
    }

    private void add(Account account, int calls, int tokens) {
        days.put(new Day(account.shop(), account.day()), day(account).plus(calls, tokens));
        account.conversation()
                .ifPresent(
                        talk ->
                                talks.put(
                                        talk,
                                        talks.getOrDefault(talk, Count.NONE).plus(calls, tokens)));
    }

    @Override
    public void settle(Account account, int reserved, int cost) {
        add(account, 0, cost - reserved);
    }

    @Override
    public void threwAway(Account account) {
        Count count = day(account);
        days.put(
                new Day(account.shop(), account.day()),
                new Count(count.calls(), count.tokens(), count.thrownAway() + 1));
    }

    @Override
    public void answered(ShopId shop, Instant now) {
        State old = states.getOrDefault(shop, State.NEW);
        states.put(
                shop,
                new State(0, Optional.of(now), old.failedAt(), Optional.empty(), Optional.empty()));
    }

    @Override
    public void failed(ShopId shop, ModelFault fault, Instant now) {
        State old = states.getOrDefault(shop, State.NEW);
        int failures = old.failures() + 1;
        long pause =
                Math.min(
                        LONGEST_PAUSE,
                        FIRST_PAUSE * (1L << Math.min(20, Math.max(0, failures - PATIENCE))));
        states.put(
                shop,
                new State(
                        failures,
                        old.answeredAt(),
                        Optional.of(now),
                        Optional.of(fault),
                        failures >= PATIENCE
                                ? Optional.of(now.plusSeconds(pause))
                                : Optional.empty()));
    }

    @Override
    public ModelStanding standing(ShopId shop, LocalDate day) {
        Count count = days.getOrDefault(new Day(shop, day), Count.NONE);
        State state = states.getOrDefault(shop, State.NEW);
        return new ModelStanding(
                count.calls(),
                count.tokens(),
                count.thrownAway(),
                state.answeredAt(),
                state.failedAt(),
                state.fault(),
                state.pausedUntil());
    }

    @Override
    public void startAfresh(ShopId shop) {
        states.remove(shop);
    }

    @Override
    public void forget(ShopId shop, ConversationId conversation) {
        talks.remove(conversation);
    }
}
