package dev.stripechat.answer;

import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Utterance;
import dev.stripechat.understanding.Way;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a message asks. A person is wanted before all else; what was offered and chosen is not read again; what our own
 * buttons say, and words about a payment that there is, are known by rules.
 */
final class Interpret {

    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?iu)\\s*(?:und|oder|auch|and|or|also|what about|how about|same for|wie sieht|wie ist es)\\b");

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
        List<Meant> chosen = chosen();
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

    /** Each once, a person first, and no more than are offered at once: everyone of them may be looked up. */
    private List<Meant> chosen() {
        Map<Choice, String> chosen = new LinkedHashMap<>();
        lines().forEach(
                        line ->
                                recall.chosen(line)
                                        .ifPresent(choice -> chosen.putIfAbsent(choice, line)));
        return chosen.entrySet().stream()
                .sorted(Comparator.comparing(one -> !isPerson(one.getKey())))
                .limit(Choice.MOST)
                .map(one -> Meant.surely(certain(one.getValue()), one.getKey().label()))
                .toList();
    }

    private static boolean isPerson(Choice choice) {
        return choice.label().equals(Intent.HUMAN_AGENT.key());
    }

    private Meant person(String text) {
        Reading reading = certain(text);
        return Meant.surely(reading, Intent.HUMAN_AGENT.key());
    }

    private List<Meant> read(String text) {
        List<Meant> read = readings(text).stream().map(Meant::as).toList();
        boolean isSure = read.stream().anyMatch(meant -> meant.label().isPresent());
        return isSure ? read : byRule(text).map(List::of).orElse(read);
    }

    /** What was asked before counts only where the words go on from it, or say nothing alone. */
    private List<Reading> readings(String text) {
        Utterance alone = Utterance.first(text, question.language());
        Utterance after = new Utterance(text, question.language(), recall.asked());
        if (GOES_ON.matcher(text).lookingAt()) {
            return reader.read(after);
        }
        List<Reading> read = reader.read(alone);
        boolean saysSomething = read.stream().anyMatch(one -> one.way() != Way.HANDOVER);
        return saysSomething || recall.asked().isEmpty() ? read : reader.read(after);
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
