package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a text that a model service has written. A shopper may read it only if all that it claims stands in its ground: every
 * number, day, amount, code, link and promise, and nearly every word that says something. It is not made right: it is thrown away.
 */
@Dependent
public class GroundCheck {

    private static final int LONGEST = 900;
    private static final int SPARE = 120;
    private static final double LONGER = 1.6;
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<\\s*[\\p{L}/!?]|]\\s*\\(|!\\[|```|`|\\*\\*|__|(?m)^\\s*#{1,6}\\s|^\\s*\\|.*\\|\\s*$|&(?:#\\w+|[a-z]{2,8});"
                            + "|(?i)\\b(?:javascript|data|vbscript|file)\\s*:|\\{\\{|\\$\\{|%7[bB]");
    private static final Pattern DECEIVING =
            Pattern.compile(
                    "[\\u202a-\\u202e\\u2066-\\u2069\\u200b-\\u200f\\ufeff\\p{Cc}&&[^\\n]]");

    /** What is wrong with a text that may stand on that ground; nothing: it may be read. */
    public Optional<Objection> standsOn(String ground, String text, Language language) {
        return form(text, LONGEST)
                .or(() -> Tongue.objection(text, language))
                .or(() -> claims(ground, text, language))
                .or(() -> Wording.objection(ground, text, language));
    }

    /** The same for one that has to say what the other says, and all of it. */
    public Optional<Objection> sameAs(String sentence, String text, Language language) {
        int longest = Math.min(LONGEST, (int) (sentence.length() * LONGER) + SPARE);
        return form(text, longest)
                .or(() -> standsOn(sentence, text, language))
                .or(() -> lost(sentence, text, language))
                .or(() -> Wording.turned(sentence, text));
    }

    private static Optional<Objection> form(String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(Objection.of("empty"));
        }
        if (text.length() > longest) {
            return Optional.of(Objection.of("too_long"));
        }
        boolean isMarkup = MARKUP.matcher(text).find() || DECEIVING.matcher(text).find();
        return isMarkup ? Optional.of(Objection.of("markup")) : Optional.empty();
    }

    private static Optional<Objection> claims(String ground, String text, Language language) {
        Set<String> grounds = Claims.grounds(ground, language);
        return Claims.of(text, language).stream()
                .filter(claim -> !grounds.contains(claim.key()))
                .findFirst()
                .map(GroundCheck::notInGround);
    }

    private static Optional<Objection> lost(String sentence, String text, Language language) {
        Set<String> said = Claims.grounds(text, language);
        List<Claim> claims = Claims.of(sentence, language);
        return claims.stream()
                .filter(Claim::isFact)
                .filter(claim -> !said.contains(claim.key()))
                .findFirst()
                .map(GroundCheck::notInGround);
    }

    private static Objection notInGround(Claim claim) {
        return new Objection(Objection.NOT_IN_GROUND, claim.word());
    }
}
