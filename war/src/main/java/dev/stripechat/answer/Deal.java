package dev.stripechat.answer;

import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import dev.stripechat.understanding.Reading;
import dev.stripechat.understanding.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of each question of a message: one of three ways out. */
final class Deal {

    private static final int MOST_ASKED_BACK = 2;

    private final Question question;
    private final Recall recall;
    private final FindAnswer findAnswer;
    private final Titles titles;
    private final Optional<SecondReader> second;

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
        this.second = second;
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

    private Found found(Reading reading, String label) {
        return findAnswer.to(question, label, reading.text(), reading.language());
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
            return answered(Meant.surely(meant.reading(), label.get()), label.get());
        }
        Optional<Found.Told> composed =
                second.flatMap(reader -> reader.compose(question, meant.reading()));
        return composed.map(told -> Dealt.answered(meant, told))
                .orElseGet(() -> askedBack(meant, choices));
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

    private Optional<Choice> choice(Reading reading, String label) {
        Language language = reading.language();
        boolean isPerson = label.equals(Intent.HUMAN_AGENT.key());
        return titles.of(label, language)
                .filter(title -> !isPerson && found(reading, label) instanceof Found.Told)
                .map(title -> new Choice(label, title));
    }
}
