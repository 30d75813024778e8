package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.net.URI;
import java.util.List;

/** Reads pages of shops. */
public interface Pages {

    /**
     * What a page answers. Called outside any transaction.
     *
     * @throws Refusal conflict, when it cannot be read there; unavailable ({@code page_silent})
     */
    List<Passage> at(URI url);

    /**
     * The same of a page that was brought.
     *
     * @param title what it is about, if it does not say so itself
     */
    List<Passage> in(String html, String title);
}
