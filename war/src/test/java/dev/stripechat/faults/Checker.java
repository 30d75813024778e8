package dev.stripechat.faults;

import dev.stripechat.faults.Finding.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what clients sent, were told and saw. Whoever has a transcript (a shopper, an agent, the database) is a witness. */
final class Checker {

    private final Log log;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Log.Seen>> seen = new HashMap<>();

    private Checker(Log log) {
        this.log = log;
    }

    /** Everything that is wrong. */
    static List<Finding> check(Log log) {
        Checker checker = new Checker(log);
        checker.everythingWasAccepted();
        checker.numbersWereToldOnce();
        checker.windowsShowEachMessageUnderOneNumber();
        Map<String, List<Log.Transcript>> witnesses =
                by(log.transcripts(), Log.Transcript::conversation);
        Map<String, List<Log.Sent>> sent = by(log.sent(), Log.Sent::conversation);
        Map<String, List<Log.Accepted>> accepted = by(log.accepted(), Log.Accepted::conversation);
        Set<String> all = new HashSet<>(witnesses.keySet());
        all.addAll(accepted.keySet());
        all.forEach(
                conversation ->
                        checker.conversation(
                                conversation,
                                witnesses.getOrDefault(conversation, List.of()),
                                sent.getOrDefault(conversation, List.of()),
                                accepted.getOrDefault(conversation, List.of())));
        return List.copyOf(checker.findings);
    }

    private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    private void everythingWasAccepted() {
        Set<String> told = new HashSet<>();
        log.accepted().forEach(a -> told.add(a.conversation() + a.clientId()));
        for (Log.Sent sent : log.sent()) {
            if (!told.contains(sent.conversation() + sent.clientId())) {
                found(Kind.UNANSWERED, sent);
            }
        }
    }

    /** A repeat gets the first answer again. */
    private void numbersWereToldOnce() {
        Map<String, Log.Accepted> first = new HashMap<>();
        for (Log.Accepted told : log.accepted()) {
            Log.Accepted before =
                    first.putIfAbsent(told.conversation() + " " + told.clientId(), told);
            if (before != null && before.number() != told.number()) {
                found(Kind.DOUBLE, before + " and " + told);
            }
        }
    }

    private void windowsShowEachMessageUnderOneNumber() {
        Map<String, Said> numbers = new HashMap<>();
        Map<String, Long> ids = new HashMap<>();
        for (Log.Seen seen : log.seen()) {
            String window = seen.who() + " " + seen.conversation() + " ";
            Said said = seen.said();
            Said before = numbers.putIfAbsent(window + said.number(), said);
            if (before != null && !before.equals(said)) {
                found(Kind.FOREIGN, seen + " was " + before);
            }
            String id = said.isOurs() ? said.text() : said.clientId();
            Long number = id.isEmpty() ? null : ids.putIfAbsent(window + id, said.number());
            if (number != null && number != said.number()) {
                found(Kind.DOUBLE, seen + " was number " + number);
            }
        }
    }

    private void conversation(
            String conversation,
            List<Log.Transcript> witnesses,
            List<Log.Sent> sent,
            List<Log.Accepted> accepted) {
        if (witnesses.isEmpty() && !accepted.isEmpty()) {
            found(Kind.LOST, "nobody has the conversation " + conversation);
        }
        for (Log.Transcript witness : witnesses) {
            hasNoGap(witness);
            hasNothingTwice(witness);
            hasWhatWasAccepted(witness, accepted);
            hasOnlyWhatWasSent(witness, sent);
            keepsTheOrderOfSenders(witness, sent);
            agrees(witness, witnesses.get(0));
        }
        showsNothingElse(witnesses, conversation);
    }

    private void hasNoGap(Log.Transcript witness) {
        long expected = 1;
        for (Said said : witness.messages()) {
            if (said.number() > expected) {
                found(Kind.GAP, name(witness) + " has no number " + expected);
            } else if (said.number() < expected) {
                found(Kind.ORDER, name(witness) + " has number " + said.number() + " again");
            }
            expected = said.number() + 1;
        }
    }

    private void hasNothingTwice(Log.Transcript witness) {
        Set<String> ids = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Said said : witness.messages()) {
            boolean again = !said.clientId().isEmpty() && !ids.add(said.clientId());
            boolean saidAgain = said.isOurs() && !texts.add(said.text());
            if (again || saidAgain) {
                found(Kind.DOUBLE, name(witness) + " has twice: " + said);
            }
        }
    }

    private void hasWhatWasAccepted(Log.Transcript witness, List<Log.Accepted> accepted) {
        Map<Long, Said> numbers = new TreeMap<>();
        witness.messages().forEach(said -> numbers.put(said.number(), said));
        Map<String, Long> ids = new HashMap<>();
        witness.messages().forEach(said -> ids.put(said.clientId(), said.number()));
        for (Log.Accepted told : accepted) {
            Said there = numbers.get(told.number());
            if (!ids.containsKey(told.clientId())) {
                found(Kind.LOST, name(witness) + " does not have " + told);
            } else if (there == null
                    || !there.clientId().equals(told.clientId())
                    || !there.text().equals(told.text())) {
                found(Kind.ORDER, name(witness) + " has " + there + " instead of " + told);
            }
        }
    }

    private void hasOnlyWhatWasSent(Log.Transcript witness, List<Log.Sent> sent) {
        Set<String> texts = sent.stream().map(Log.Sent::text).collect(Collectors.toSet());
        witness.messages().stream()
                .filter(said -> said.isOurs() && !texts.contains(said.text()))
                .forEach(said -> found(Kind.FOREIGN, name(witness) + ": nobody said " + said));
    }

    private void keepsTheOrderOfSenders(Log.Transcript witness, List<Log.Sent> sent) {
        Map<String, Long> numbers = new HashMap<>();
        witness.messages().forEach(said -> numbers.putIfAbsent(said.text(), said.number()));
        by(sent, Log.Sent::who)
                .forEach(
                        (who, ofOne) -> {
                            long last = 0;
                            for (Log.Sent one : ofOne) {
                                long number = numbers.getOrDefault(one.text(), last);
                                if (number < last) {
                                    found(Kind.ORDER, name(witness) + " has too early: " + one);
                                }
                                last = Math.max(last, number);
                            }
                        });
    }

    private void agrees(Log.Transcript witness, Log.Transcript first) {
        if (!witness.messages().equals(first.messages())) {
            found(Kind.FOREIGN, name(witness) + " and " + first.who() + " do not agree");
        }
    }

    /** What a window showed in between is what stands there in the end. */
    private void showsNothingElse(List<Log.Transcript> witnesses, String conversation) {
        if (!witnesses.isEmpty()) {
            Map<Long, Said> numbers = new HashMap<>();
            witnesses.get(0).messages().forEach(said -> numbers.put(said.number(), said));
            seenIn(conversation).stream()
                    .filter(seen -> !seen.said().equals(numbers.get(seen.said().number())))
                    .forEach(seen -> found(Kind.LOST, seen + " was shown and is gone"));
        }
    }

    private List<Log.Seen> seenIn(String conversation) {
        if (seen.isEmpty()) {
            seen.putAll(by(log.seen(), Log.Seen::conversation));
        }
        return seen.getOrDefault(conversation, List.of());
    }

    private static String name(Log.Transcript witness) {
        return witness.who() + " in " + witness.conversation();
    }

    private void found(Kind kind, Object what) {
        findings.add(new Finding(kind, what.toString()));
    }
}
