package dev.stripechat.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds card numbers that somebody has spread over several messages. Between two messages all that is no digit counts for
 * nothing: the last digits of one and the first digits of the next stand side by side.
 */
final class SplitNumbers {

    private static final String BETWEEN = "\n";
    private static final String MASK = "••••";

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder joined = new StringBuilder();

    private SplitNumbers(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Digits digits = new Digits(texts.get(i));
            int from = i == 0 ? 0 : digits.start(0);
            int to = i + 1 == texts.size() ? texts.get(i).length() : digits.end(digits.count() - 1);
            pieces.add(new Piece(texts.get(i), from, joined.length(), joined.length() + to - from));
            joined.append(texts.get(i), from, to).append(BETWEEN);
        }
    }

    /**
     * The messages with {@code ••••} in the place of each part of such a number, and of the security code behind it; none
     * of its digits stays. A number that is whole in one of them is not looked at.
     *
     * @param texts with a digit in each
     * @param known numbers that pass
     */
    static List<String> masked(List<String> texts, Set<String> known) {
        SplitNumbers split = new SplitNumbers(texts);
        List<CardNumbers.Place> places =
                CardNumbers.places(split.joined.toString(), known).stream()
                        .filter(split::isSpread)
                        .toList();
        return split.pieces.stream()
                .map(piece -> piece.without(places))
                .collect(Collectors.toList());
    }

    private boolean isSpread(CardNumbers.Place place) {
        return pieces.stream().filter(piece -> piece.shares(place)).count() > 1;
    }

    /**
     * A message, and where of it what stands in the joined text.
     *
     * @param from the first character of it that is there
     * @param start where that stands
     * @param end behind the last one
     */
    private record Piece(String text, int from, int start, int end) {

        private boolean shares(CardNumbers.Place place) {
            return place.start() < end && start < place.end();
        }

        private String without(List<CardNumbers.Place> places) {
            StringBuilder masked = new StringBuilder();
            int done = 0;
            for (CardNumbers.Place place : places.stream().filter(this::shares).toList()) {
                int begins = Math.max(place.start(), start) - start + from;
                masked.append(text, done, begins).append(MASK);
                done = Math.min(place.end(), end) - start + from;
            }
            String rest = text.substring(done);
            return masked.append(done == 0 ? rest : SecurityCodes.masked(rest)).toString();
        }
    }
}
