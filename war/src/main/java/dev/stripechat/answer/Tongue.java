package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a text is in the language that was asked for: by the small words that no sentence does without. */
final class Tongue {

    private static final Pattern WORD = Pattern.compile("(?U)\\p{L}+");
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");
    private static final int FEW = 7;
    private static final Set<String> DE =
            Set.copyOf(
                    List.of(
                            ("der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist sind war wird werden wurde kann können"
                                            + " mit von vom zu zum zur bei für auf aus im in am an nach über bis ohne durch um als wie wenn dass sie ihr ihre ihren ihrem"
                                            + " ich wir uns unser unsere es er auch noch nur sich hat haben bitte innerhalb gerne gern dann bei so diese dieser dieses")
                                    .split(" ")));
    private static final Set<String> EN =
            Set.copyOf(
                    List.of(
                            ("the a an and or but not no is are was were will be been can could may with of to from for on at by in into within after"
                                            + " over until without through as if that this these those you your yours i we our us it its he she they also only has have"
                                            + " had please then so do does which when how what there here would should")
                                    .split(" ")));

    private Tongue() {}

    /** What is wrong with it, if it is in another one. */
    static Optional<Objection> objection(String text, Language language) {
        List<String> words =
                WORD.matcher(Claims.plain(text))
                        .results()
                        .map(MatchResult::group)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
        long own = words.stream().filter((language == Language.DE ? DE : EN)::contains).count();
        long other = words.stream().filter((language == Language.DE ? EN : DE)::contains).count();
        boolean isOther =
                FOREIGN.matcher(text).find() || other > own || own == 0 && words.size() >= FEW;
        return isOther ? Optional.of(Objection.of("other_language")) : Optional.empty();
    }

    /** A word that says nothing by itself. */
    static boolean isSmall(String word) {
        return DE.contains(word) || EN.contains(word);
    }
}
