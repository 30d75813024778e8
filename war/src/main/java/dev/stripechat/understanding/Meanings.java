package dev.stripechat.understanding;

import dev.stripechat.kernel.Language;
import java.util.List;

/** The classes that a text may belong to. */
interface Meanings {

    /** Their labels by index; the first is {@link Example#NONE}. */
    List<String> labels();

    Scores scores(String text, Language language);
}
