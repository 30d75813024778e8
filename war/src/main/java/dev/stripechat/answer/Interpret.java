package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message asks. A person is wanted before all else; what was offered and chosen is not read again; what our own
 * buttons say, and words about a payment that there is, are known by rules.
 */
final class Interpret {

    private final Reader reader;
    private final Question question;
    private final Recall recall;

    Interpret(Reader reader, Question question, Recall recall) {
        this.reader = reader;
        this.question = question;
        this.recall = recall;
    }

    /** Each question, the chosen ones first. While nothing is learned, what rules can tell is told at once. */
    List<Meant> meant() {
        List<Meant> chosen = lines().flatMap(line -> chosen(line).stream()).toList();
        String rest =
                lines().filter(line -> recall.chosen(line).isEmpty())
                        .collect(Collectors.joining("\n"));
        if (WantsPerson.surely(rest)) {
            return List.of(person(rest));
        }
        Optional<Meant> rule = reader.isReady() ? Optional.empty() : byRule(rest);
        if (rule.isPresent()) {
            return List.of(rule.get());
        }
        if (chosen.isEmpty() && rest.isBlank()) {
            return List.of(unread());
        }
        return rest.isBlank()
                ? chosen
                : Stream.concat(chosen.stream(), read(rest).stream()).toList();
    }

    /** A picture, say. */
    private Meant unread() {
        return Meant.as(new Reading(question.language(), question.text(), List.of(), Way.HANDOVER));
    }

    private Stream<String> lines() {
        return question.text().lines().filter(line -> !line.isBlank());
    }

    private Optional<Meant> chosen(String line) {
        return recall.chosen(line).map(choice -> Meant.surely(certain(line), choice.label()));
    }

    private Meant person(String text) {
        Reading reading = certain(text);
        return Meant.surely(reading, Intent.HUMAN_AGENT.key());
    }

    private List<Meant> read(String text) {
        List<Meant> read =
                reader.read(new Utterance(text, question.language(), recall.asked())).stream()
                        .map(Meant::as)
                        .toList();
        boolean isSure = read.stream().anyMatch(meant -> meant.label().isPresent());
        return isSure ? read : byRule(text).map(List::of).orElse(read);
    }

    /** Words that may stand for a person do, and where there is a payment, plain words about one are enough. */
    private Optional<Meant> byRule(String text) {
        Optional<Topic> topic = Topic.of(text);
        if (topic.filter(about -> about == Topic.HUMAN).isPresent()) {
            return Optional.of(person(text));
        }
        return topic.filter(about -> !question.payments().isEmpty())
                .flatMap(Topic::intent)
                .map(intent -> Meant.surely(certain(text), intent.key()));
    }

    /** Nobody guessed. While nothing is learned, the language is that of the storefront. */
    private Reading certain(String text) {
        Language prior = question.language();
        Reading read =
                reader.isReady()
                        ? reader.read(Utterance.first(text, prior)).get(0)
                        : new Reading(prior, text, List.of(), Way.ANSWER);
        return new Reading(read.language(), text, read.candidates(), Way.ANSWER);
    }
}
