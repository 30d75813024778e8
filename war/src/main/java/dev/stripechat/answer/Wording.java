package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How far the words of a text are those of its ground, and whether one says "not" and the other does not. */
final class Wording {

    private static final Pattern WORD = Pattern.compile("(?U)\\p{L}{4,}");
    private static final Pattern NO =
            Pattern.compile(
                    "(?iU)\\b(?:nicht|kein\\p{L}*|nie|niemals|nirgends|ohne|weder|ausgeschlossen\\p{L}*|unmöglich|not|no|never|none|nothing"
                            + "|cannot|without|neither|nor|impossible|unable|except|außer)\\b|n['’]t\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;\\n])\\s+");
    private static final double SHARE = 0.34;
    private static final int LEAST_STEM = 4;
    private static final int MOST_STEM = 5;
    private static final int COMPOUND = 5;

    /** Of politeness, and of how something is said. */
    private static final Set<String> HARMLESS =
            Set.copyOf(
                    List.of(
                            ("bitte gerne danke natürlich selbstverständlich leider einfach können kann möchten möglich möglichkeit sollte brauchen benötigen"
                                            + " finden bekommen erhalten kommt dauert haben hätte werden wurde diese dieser dieses damit dafür dazu darüber weitere frage"
                                            + " fragen hilft helfen hallo guten sobald außerdem zusätzlich insgesamt etwa meist meistens normalerweise üblicherweise also"
                                            + " jederzeit direkt dann danach davor während zwischen innerhalb please thanks thank sure course happy hello simply just can"
                                            + " could would should might need needs find get getting have receive usually normally generally typically takes take within"
                                            + " between after before during until also then there here them they this that these those with from your yours about around"
                                            + " question questions help helps know want like makes make made business working schreiben schreib rufen melden wenden write call contact with will been being were what when where which while")
                                    .split(" ")));

    private Wording() {}

    /** Too many words that the ground does not know, or none that it does, or a "not" where it has none, or none where it has. */
    static Optional<Objection> objection(String ground, String text, Language language) {
        Set<String> known = Set.copyOf(words(ground));
        List<String> said = words(text).stream().filter(Wording::saysSomething).distinct().toList();
        List<String> fresh = said.stream().filter(word -> !isKnown(word, known)).toList();
        boolean saysNothing = said.isEmpty() && Claims.of(text, language).isEmpty();
        if (saysNothing || fresh.size() > said.size() * SHARE) {
            return Optional.of(
                    new Objection(Objection.NOT_IN_GROUND, fresh.isEmpty() ? text : fresh.get(0)));
        }
        return SENTENCE.splitAsStream(text)
                .filter(sentence -> isTurned(sentence, ground))
                .findFirst()
                .map(sentence -> new Objection(Objection.NOT_IN_GROUND, sentence.strip()));
    }

    /** Whether no sentence of the ground that shares a word with it says "not" when it does, and only then. */
    private static boolean isTurned(String sentence, String ground) {
        List<String> said = words(sentence).stream().filter(Wording::saysSomething).toList();
        List<String> about =
                SENTENCE.splitAsStream(ground)
                        .filter(
                                one ->
                                        said.stream()
                                                .anyMatch(w -> isKnown(w, Set.copyOf(words(one)))))
                        .toList();
        List<String> all = about.isEmpty() ? SENTENCE.splitAsStream(ground).toList() : about;
        return all.stream().noneMatch(one -> isNegative(one) == isNegative(sentence));
    }

    /** One of them says "not" and the other does not. */
    static Optional<Objection> turned(String sentence, String text) {
        return isNegative(sentence) == isNegative(text)
                ? Optional.empty()
                : negation(sentence + " " + text);
    }

    private static Optional<Objection> negation(String text) {
        return NO.matcher(text)
                .results()
                .findFirst()
                .map(no -> new Objection(Objection.NOT_IN_GROUND, no.group()));
    }

    private static boolean isNegative(String text) {
        return NO.matcher(text).find();
    }

    private static List<String> words(String text) {
        return WORD.matcher(Claims.plain(text))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean saysSomething(String word) {
        return !Tongue.isSmall(word)
                && !HARMLESS.contains(word)
                && NumberWords.of(word).isEmpty()
                && Units.of(word).isEmpty();
    }

    /** The same word in another form, or a part of a compound, or a compound of it. */
    private static boolean isKnown(String word, Set<String> known) {
        String stem = stem(word);
        return known.stream()
                .anyMatch(
                        other ->
                                other.contains(stem)
                                        || stem(other).length() >= COMPOUND
                                                && word.contains(stem(other)));
    }

    private static String stem(String word) {
        return word.substring(0, Math.max(LEAST_STEM, Math.min(MOST_STEM, word.length() - 2)));
    }
}
