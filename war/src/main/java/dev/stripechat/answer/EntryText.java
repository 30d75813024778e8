package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an entry says in one language. */
@Embeddable
public class EntryText {

    private static final String BETWEEN = "\n";

    private String language;
    private String question;
    private String phrasings;
    private String answer;

    protected EntryText() {}

    /**
     * @param phrasings other ways to ask it
     * @param answer plain text, with variables {@code {like_this}}
     */
    public EntryText(Language language, String question, List<String> phrasings, String answer) {
        this.language = language.tag();
        this.question = question;
        this.phrasings = String.join(BETWEEN, phrasings);
        this.answer = answer;
    }

    public Language language() {
        return Language.of(language);
    }

    public String question() {
        return question;
    }

    public List<String> phrasings() {
        return phrasings.isEmpty() ? List.of() : List.of(phrasings.split(BETWEEN));
    }

    public String answer() {
        return answer;
    }

    /** Whether there is something to say; else it is phrasings alone. */
    boolean isAnswer() {
        return !answer.isEmpty();
    }

    /** All ways to ask it, the question first. */
    Stream<Phrasing> asked() {
        List<String> all = new ArrayList<>(List.of(question));
        all.addAll(phrasings());
        return all.stream().distinct().map(text -> new Phrasing(language(), text));
    }
}
