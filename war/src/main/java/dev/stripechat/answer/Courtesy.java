package dev.stripechat.answer;

import java.util.regex.Pattern;

/** Thanks and goodbyes: nobody has to be called for them. */
final class Courtesy {

    private static final String THANKS =
            "(?:vielen |herzlichen |besten |1000 )?dank(?:e)?(?: ?(?:schön|schoen|sehr|vielmals|dir|ihnen|euch))*"
                    + "|thanks?(?: (?:you|a lot|so much|very much))*|thank you(?: (?:so|very) much)?|thx|cheers|merci";
    private static final String FINE =
            "ok(?:ay)?|alles klar|super|perfekt|prima|toll|verstanden|great|perfect|got it|all good";
    private static final String BYE =
            "tsch(?:ü|ue)ss?|auf wiedersehen|sch(?:ö|oe)nen tag(?: noch)?|bye|goodbye|have a (?:nice|good) day";

    private static final Pattern NOTHING_ELSE =
            Pattern.compile(
                    "(?iu)\\s*(?:(?:"
                            + THANKS
                            + "|"
                            + FINE
                            + "|"
                            + BYE
                            + ")(?:[\\s,.!]|\\p{So})*)+");

    private Courtesy() {}

    /** Whether there is nothing else in it. */
    static boolean is(String text) {
        return text.length() < 200 && NOTHING_ELSE.matcher(text).matches();
    }
}
