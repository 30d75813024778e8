package dev.stripechat.answer;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is remembered of this conversation, and of no other: it stands in what was said. */
final class Recall {

    private static final int FOLLOWED = 3;

    private final List<Question.Turn> before;

    Recall(Question question) {
        this.before = question.before();
    }

    /** What the shopper asked earlier, the oldest first. */
    List<String> asked() {
        List<String> asked =
                before.stream()
                        .filter(turn -> turn.author() == Author.SHOPPER)
                        .map(Question.Turn::text)
                        .filter(text -> !text.isBlank())
                        .toList();
        return asked.subList(Math.max(0, asked.size() - FOLLOWED), asked.size());
    }

    /** What was offered and is meant by these words; the newest offer counts. */
    Optional<Choice> chosen(String words) {
        List<Question.Turn> newestFirst = new ArrayList<>(before);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(turn -> turn.choices().stream())
                .filter(choice -> choice.isChosenBy(words))
                .findFirst();
    }

    /** How often the assistant has asked back since it answered last. */
    int askedBack() {
        List<Question.Turn> own =
                before.stream().filter(turn -> turn.author() == Author.ASSISTANT).toList();
        int times = 0;
        while (times < own.size() && !own.get(own.size() - 1 - times).choices().isEmpty()) {
            times++;
        }
        return times;
    }
}
