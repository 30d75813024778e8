package dev.stripechat.answer;

import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be kept of what people write into entries: plain text of a size that a chat bears. */
final class EntryChecks {

    static final int LONGEST_LINE = 300;
    static final int LONGEST_ANSWER = 3_000;
    static final int MOST_PHRASINGS = 200;
    private static final int MOST_STRUCK = 500;
    private static final int LONGEST_SOURCE = 1_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?][^>]*>");
    private static final Pattern LINK =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):(//|\\S*script\\b)");
    private static final Predicate<String> DANGER =
            Pattern.compile("\\b(javascript|vbscript|data):\\S", Pattern.CASE_INSENSITIVE)
                    .asPredicate();

    private EntryChecks() {}

    /** The same as it is kept: trimmed, card numbers and secrets masked. */
    static EntryDraft checked(EntryDraft draft) {
        List<EntryText> texts = draft.texts();
        Set<String> languages =
                texts.stream().map(text -> text.language().tag()).collect(Collectors.toSet());
        if (languages.size() != texts.size()) {
            throw Refusal.invalid("bad_language", "Each language is there once.");
        }
        boolean isStrikingOnly = draft.intent().isPresent() && !draft.struck().isEmpty();
        if (texts.isEmpty() && !isStrikingOnly) {
            throw Refusal.invalid("no_text", "An entry says something in one language at least.");
        }
        if (draft.struck().size() > MOST_STRUCK) {
            throw Refusal.invalid("bad_phrasing", "At most 500 phrasings can be struck.");
        }
        return new EntryDraft(
                draft.intent(),
                texts.stream().map(text -> checked(text, isAnswerNeeded(draft))).toList(),
                draft.scope().checked(),
                draft.struck().stream().map(EntryChecks::checked).collect(Collectors.toSet()),
                draft.source().map(EntryChecks::source));
    }

    private static Phrasing checked(Phrasing struck) {
        return new Phrasing(struck.language(), line(struck.text(), "bad_phrasing"));
    }

    /** Where facts are looked up, or a person answers, it may be phrasings alone that a shop adds. */
    private static boolean isAnswerNeeded(EntryDraft draft) {
        return draft.intent()
                .filter(intent -> intent.ground() != Intent.Ground.KNOWLEDGE)
                .isEmpty();
    }

    private static EntryText checked(EntryText text, boolean needsAnswer) {
        List<String> phrasings = text.phrasings();
        if (phrasings.size() > MOST_PHRASINGS) {
            throw Refusal.invalid("bad_phrasing", "An entry has at most 200 phrasings a language.");
        }
        return new EntryText(
                text.language(),
                line(text.question(), "bad_question"),
                phrasings.stream().map(line -> line(line, "bad_phrasing")).distinct().toList(),
                text.answer().isBlank() && !needsAnswer ? "" : answer(text.answer()));
    }

    /** One line. */
    static String line(String text, String code) {
        String line = text.strip();
        if (line.isEmpty()
                || line.length() > LONGEST_LINE && !code.equals("bad_value")
                || line.indexOf('\n') >= 0
                || line.indexOf('\t') >= 0) {
            throw Refusal.invalid(code, "One line of 1 to 300 characters is needed.");
        }
        return plain(line);
    }

    private static String answer(String text) {
        String answer = text.strip();
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            throw Refusal.invalid("bad_answer", "An answer has 1 to 3,000 characters.");
        }
        if (!Filling.isWellWritten(answer)) {
            throw Refusal.invalid("bad_variable", "A variable is written {like_this}.");
        }
        return plain(answer);
    }

    private static String plain(String text) {
        String lines = text.replace("\r\n", "\n");
        if (CONTROL.matcher(lines).find() || MARKUP.matcher(lines).find()) {
            throw Refusal.invalid("bad_text", "Plain text is needed, without markup.");
        }
        boolean isOpen =
                LINK.matcher(lines)
                        .results()
                        .anyMatch(
                                link ->
                                        !link.group()
                                                .toLowerCase(Locale.ROOT)
                                                .startsWith("https:"));
        if (isOpen || DANGER.test(lines)) {
            throw Refusal.invalid("bad_link", "Links begin with https://.");
        }
        return Words.of(lines).text();
    }

    private static String source(String url) {
        return Optional.of(url.strip())
                .filter(text -> text.length() <= LONGEST_SOURCE)
                .filter(text -> text.startsWith("https://") || text.startsWith("http://"))
                .filter(text -> !CONTROL.matcher(text).find() && text.indexOf(' ') < 0)
                .orElseThrow(
                        () -> Refusal.invalid("bad_source", "A source is the address of a page."));
    }
}
