package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in a text, in digits and in words, with what they count: before or behind, or behind the other end of a range. */
final class Quantities {

    private static final Pattern PART =
            Pattern.compile(
                    "(?U)(?<number>"
                            + Numerals.PATTERN
                            + ")|(?<word>\\p{L}+)|(?<sign>[€$£%–—-])|(?<end>[.;:!?,\\n])");
    private static final Set<String> RANGE =
            Set.of("-", "–", "—", "bis", "to", "und", "and", "oder", "or");
    private static final Set<String> ONE =
            Set.of("ein", "eine", "einen", "einem", "einer", "eines", "one", "a", "an", "single");
    private static final Set<String> OF_WORK = Set.of("working", "business", "work", "bank");
    private static final int NEAR = 2;

    private final List<Part> parts = new ArrayList<>();
    private final Language language;

    private Quantities(String text, Language language) {
        this.language = language;
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(part(matcher));
        }
    }

    /** A number, or a word, or a sign, or the end of a part of a sentence. */
    private record Part(Optional<String> value, String word, String written, boolean isEnd) {}

    /** Adds what it finds. */
    static void in(String text, Language language, List<Claim> found) {
        Quantities all = new Quantities(text, language);
        for (int i = 0; i < all.parts.size(); i++) {
            all.at(i).ifPresent(found::add);
        }
    }

    private Part part(Matcher matcher) {
        String written = matcher.group();
        String word = written.toLowerCase(Locale.ROOT);
        Optional<String> value =
                matcher.group("number") != null
                        ? Optional.of(Numerals.value(written, language))
                        : matcher.group("word") != null
                                ? NumberWords.of(word).map(Numerals::plain)
                                : Optional.empty();
        return new Part(value, word, written, matcher.group("end") != null);
    }

    private Optional<Claim> at(int place) {
        Part part = parts.get(place);
        if (part.value().isEmpty()) {
            return counted(place, part);
        }
        Optional<String> value = whole(place);
        Optional<String> unit = unit(place);
        String word = part.written() + (unit.isPresent() ? behind(place) : "");
        return value.map(number -> Claim.number(number, unit.orElse(""), word));
    }

    /** "twenty five" is one number, and its second half none. */
    private Optional<String> whole(int place) {
        String value = parts.get(place).value().orElseThrow();
        boolean isSecond =
                place > 0 && isPair(place - 1)
                        || place > 1 && isHyphen(place - 1) && isPair(place - 2);
        if (isSecond) {
            return Optional.empty();
        }
        if (!isPair(place)) {
            return Optional.of(value);
        }
        int next = isHyphen(place + 1) ? place + 2 : place + 1;
        BigDecimal one = new BigDecimal(parts.get(next).value().orElseThrow());
        BigDecimal ten = new BigDecimal(value);
        boolean isMany = one.compareTo(BigDecimal.valueOf(100)) >= 0;
        return Optional.of(Numerals.plain(isMany ? ten.multiply(one) : ten.add(one)));
    }

    private boolean isPair(int place) {
        int next = isHyphen(place + 1) ? place + 2 : place + 1;
        if (!isWritten(place) || !isWritten(next)) {
            return false;
        }
        BigDecimal first = new BigDecimal(parts.get(place).value().orElseThrow());
        BigDecimal second = new BigDecimal(parts.get(next).value().orElseThrow());
        boolean isTens =
                first.compareTo(BigDecimal.valueOf(20)) >= 0
                        && first.compareTo(BigDecimal.valueOf(90)) <= 0
                        && second.compareTo(BigDecimal.TEN) < 0;
        return isTens
                || first.compareTo(second) < 0 && second.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    private boolean isWritten(int place) {
        return place >= 0
                && place < parts.size()
                && parts.get(place).value().isPresent()
                && Character.isLetter(parts.get(place).word().charAt(0));
    }

    private boolean isHyphen(int place) {
        return place < parts.size() && place >= 0 && parts.get(place).word().equals("-");
    }

    /** What is said without a number: "a day", "zweiwöchig", "Euro". */
    private Optional<Claim> counted(int place, Part part) {
        Optional<Claim> inside = NumberWords.counted(part.word(), part.written());
        if (inside.isPresent() || !ONE.contains(part.word())) {
            return inside.or(() -> money(place, part));
        }
        return unit(place)
                .filter(Units::isCounted)
                .map(unit -> Claim.number("1", unit, part.written() + behind(place)));
    }

    private static Optional<Claim> money(int place, Part part) {
        return Units.of(part.word())
                .filter(Units::isMoney)
                .map(unit -> Claim.of("unit", unit, part.written()));
    }

    private String behind(int place) {
        return place + 1 < parts.size() && !parts.get(place + 1).isEnd()
                ? " " + parts.get(place + 1).written()
                : "";
    }

    private Optional<String> unit(int place) {
        if (place > 0 && Units.of(parts.get(place - 1).word()).filter(Units::isMoney).isPresent()) {
            return Units.of(parts.get(place - 1).word());
        }
        int words = 0;
        for (int i = place + 1; i < parts.size() && words < NEAR && !parts.get(i).isEnd(); i++) {
            Part part = parts.get(i);
            if (part.value().isPresent() && !isPart(place, i)) {
                return RANGE.contains(parts.get(i - 1).word()) ? unit(i) : Optional.empty();
            }
            boolean isOfWork = OF_WORK.contains(part.word());
            Optional<String> unit = isOfWork ? Optional.of("workday") : Units.of(part.word());
            if (unit.isPresent() && part.value().isEmpty()) {
                return unit;
            }
            words +=
                    Character.isLetter(part.word().charAt(0)) && !RANGE.contains(part.word())
                            ? 1
                            : 0;
        }
        return Optional.empty();
    }

    /** Whether the second is a part of the first, as in "twenty five". */
    private boolean isPart(int place, int next) {
        return isPair(place) && next <= place + 2;
    }
}
