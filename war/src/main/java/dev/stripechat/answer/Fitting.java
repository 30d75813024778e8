package dev.stripechat.answer;

import dev.stripechat.conversation.Words;
import java.util.ArrayList;
import java.util.List;

/** As many answers as one message bears; what is left over goes to a person. */
final class Fitting {

    private static final String TOO_MUCH = "too_much";

    /** Kept free for the sentence that calls a person. */
    private static final int ROOM = 500;

    private static final String BETWEEN = "\n\n";

    private Fitting() {}

    /** The first ones that fit together. */
    static List<Dealt> of(List<Dealt> all) {
        int left = all.size() > 1 ? Words.MOST - ROOM : Words.MOST;
        List<Dealt> fitting = new ArrayList<>();
        for (Dealt one : all) {
            int length = one.told().map(told -> told.words().text().length()).orElse(0);
            boolean fits = length <= left;
            fitting.add(fits ? one : Dealt.not(one.meant(), Outcome.FAILED, TOO_MUCH));
            left -= fits ? length + BETWEEN.length() : 0;
        }
        return fitting;
    }
}
