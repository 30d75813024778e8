package dev.stripechat.understanding;

import java.util.List;

/** The classes that a text may belong to. */
interface Meanings {

    /** Their labels by index; the first is {@link Example#NONE}. */
    List<String> labels();

    /** @param shared what all shops share says of a text */
    Scores over(Scores shared);

    /** Whether a shop has added something to that label. */
    boolean isAddedTo(String label);
}
