package dev.stripechat.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds payment card numbers, however their digits are grouped and written. A number begins and ends where a group of
 * digits does; around every digit only a few windows are looked at, so the time it takes grows with the text only.
 */
final class CardNumbers {

    private static final int SHOWN = 4;

    private final Digits digits;
    private final int[] passing;

    private CardNumbers(Digits digits, Set<String> known) {
        this.digits = digits;
        this.passing = new int[digits.count()];
        if (!known.isEmpty()) {
            pass(known);
        }
    }

    /**
     * The text with {@code •••• 4242} in the place of every card number and {@code •••} in that of the security code
     * after it; whatever else it says stays.
     *
     * @param known numbers that pass: of orders, of telephones; only their digits count
     */
    static String masked(String text, Set<String> known) {
        List<Found> found = new CardNumbers(new Digits(text), known).found();
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (int i = 0; i < found.size(); i++) {
            Found number = found.get(i);
            int next = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            masked.append(text, done, number.start()).append(number.mask());
            masked.append(SecurityCodes.masked(text.substring(number.end(), next)));
            done = next;
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Where card numbers stand in the text. */
    static List<Place> places(String text, Set<String> known) {
        return new CardNumbers(new Digits(text), known)
                .found().stream().map(found -> new Place(found.start(), found.end())).toList();
    }

    /** From a character up to another one. */
    record Place(int start, int end) {}

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < digits.count(); ) {
            Optional<Found> number = digits.isEdge(from) ? at(from) : Optional.empty();
            number.ifPresent(found::add);
            from = number.map(Found::next).orElse(from + 1);
        }
        return found;
    }

    /** Numbers that overlap are masked as one: which of them was meant cannot be known. */
    private Optional<Found> at(int from) {
        int first = end(from, Issuers.SHORTEST, Issuers.LONGEST);
        if (first == 0) {
            return Optional.empty();
        }
        int last = first;
        for (int i = from; i < last; i++) {
            // what stays to be seen is a group of its own from now on
            if (digits.isEdge(i) || i == first - SHOWN) {
                last = Math.max(last, lastEnd(i));
            }
        }
        String mask = "•••• " + digits.text(first - SHOWN, first) + (last > first ? " •••" : "");
        return Optional.of(new Found(digits.start(from), digits.end(last - 1), last, mask));
    }

    private int lastEnd(int from) {
        int last = 0;
        for (int length = Issuers.SHORTEST; length <= Issuers.LONGEST; length++) {
            last = Math.max(last, end(from, length, length));
        }
        return last;
    }

    /** Where the shortest card number of these lengths ends that begins here, or 0. */
    private int end(int from, int shortest, int longest) {
        for (int to = from + shortest; to <= from + longest && digits.isRun(from, to); to++) {
            if (digits.isEdge(to) && to > passing[from] && digits.isCardNumber(from, to)) {
                return to;
            }
        }
        return 0;
    }

    /** Notes for every digit up to where a known number goes that began there or before. */
    private void pass(Set<String> known) {
        Set<String> numbers =
                known.stream().map(Digits::new).map(Digits::text).collect(Collectors.toSet());
        Set<Integer> lengths = numbers.stream().map(String::length).collect(Collectors.toSet());
        int passed = 0;
        for (int from = 0; from < digits.count(); from++) {
            for (int length : digits.isEdge(from) ? lengths : Set.<Integer>of()) {
                if (digits.isRun(from, from + length)
                        && digits.isEdge(from + length)
                        && numbers.contains(digits.text(from, from + length))) {
                    passed = Math.max(passed, from + length);
                }
            }
            passing[from] = passed;
        }
    }

    /**
     * A number, or several in one.
     *
     * @param next the first digit behind it
     */
    private record Found(int start, int end, int next, String mask) {}
}
