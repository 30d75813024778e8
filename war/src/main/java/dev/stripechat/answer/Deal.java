package dev.stripechat.answer;

import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what becomes of each question of a message: one of three ways out. */
final class Deal {

    private static final int MOST_ASKED_BACK = 2;
    private static final String SILENT = "silent";

    private final Question question;
    private final Recall recall;
    private final FindAnswer findAnswer;
    private final Titles titles;
    private final Optional<SecondReader> second;
    private final Map<Sought, Found> found = new HashMap<>();

    private record Sought(String label, String text, Language language) {}

    Deal(
            Question question,
            Recall recall,
            FindAnswer findAnswer,
            Titles titles,
            Optional<SecondReader> second) {
        this.question = question;
        this.recall = recall;
        this.findAnswer = findAnswer;
        this.titles = titles;
        this.second = second.map(reader -> reader.during(question));
    }

    Dealt with(Meant meant) {
        if (meant.wantsPerson()) {
            return Dealt.not(meant, Outcome.PERSON, "");
        }
        return meant.label()
                .map(label -> answered(meant, label))
                .orElseGet(
                        () ->
                                meant.reading().way() == Way.ASK
                                        ? between(meant)
                                        : Dealt.not(meant, Outcome.HANDED_OVER, "unsure"));
    }

    private Dealt answered(Meant meant, String label) {
        Found found = found(meant.reading(), label);
        return found instanceof Found.Told told
                ? Dealt.answered(meant, told)
                : Dealt.not(meant, Outcome.FAILED, FindAnswer.why(found));
    }

    /** What was looked up to see whether it can be offered is not looked up again to be said. */
    private Found found(Reading reading, String label) {
        return found.computeIfAbsent(
                new Sought(label, reading.text(), reading.language()),
                sought -> findAnswer.to(question, label, sought.text(), sought.language()));
    }

    /** Only what can be answered is offered: who has chosen must not hear that there is nothing to say. */
    private Dealt between(Meant meant) {
        List<Choice> choices = choices(meant.reading());
        Optional<String> label =
                second.filter(reader -> !choices.isEmpty())
                        .flatMap(reader -> reader.choose(question, meant.reading(), choices))
                        .filter(
                                chosen ->
                                        choices.stream()
                                                .anyMatch(one -> one.label().equals(chosen)));
        if (label.isPresent()) {
            return worded(answered(Meant.surely(meant.reading(), label.get()), label.get()));
        }
        Optional<Found.Told> composed =
                second.flatMap(reader -> reader.compose(question, meant.reading()));
        return composed.map(told -> Dealt.answered(meant, told))
                .orElseGet(() -> askedBack(meant, choices));
    }

    private Dealt worded(Dealt dealt) {
        Reading reading = dealt.meant().reading();
        return second.flatMap(
                        reader -> dealt.told().map(told -> reader.phrase(question, reading, told)))
                .map(told -> Dealt.answered(dealt.meant(), told))
                .orElse(dealt);
    }

    private Dealt askedBack(Meant meant, List<Choice> choices) {
        if (choices.isEmpty()) {
            return Dealt.not(meant, Outcome.HANDED_OVER, "nothing_to_offer");
        }
        if (question.handedOver()) {
            return Dealt.not(meant, Outcome.HANDED_OVER, "unsure");
        }
        return recall.askedBack() < MOST_ASKED_BACK
                ? Dealt.asked(meant, choices)
                : Dealt.not(meant, Outcome.HANDED_OVER, "asked_back");
    }

    private List<Choice> choices(Reading reading) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate candidate : reading.candidates()) {
            if (choices.size() < Choice.MOST) {
                choice(reading, candidate.label())
                        .filter(
                                one ->
                                        choices.stream()
                                                .noneMatch(other -> other.isChosenBy(one.text())))
                        .ifPresent(choices::add);
            }
        }
        return choices;
    }

    /** Each look takes its time: what a silent shop would be asked is not offered. */
    private boolean isShopSilent() {
        return found.values().stream()
                .anyMatch(
                        one ->
                                one instanceof Found.Unknown unknown
                                        && unknown.why().equals(SILENT));
    }

    private static boolean isTheShops(String label) {
        return Intent.of(label)
                .filter(intent -> intent.ground() == Intent.Ground.LIVE)
                .filter(intent -> intent.group() != Intent.Group.PAYMENT)
                .isPresent();
    }

    private Optional<Choice> choice(Reading reading, String label) {
        Language language = reading.language();
        boolean isPerson = label.equals(Intent.HUMAN_AGENT.key());
        if (isPerson || isShopSilent() && isTheShops(label)) {
            return Optional.empty();
        }
        return titles.offered(question, label, language)
                .filter(title -> found(reading, label) instanceof Found.Told)
                .map(title -> new Choice(label, title));
    }
}
