package dev.stripechat.answer;

import dev.stripechat.conversation.HandoverSummary;
import dev.stripechat.conversation.HandoverSummary.Line;
import dev.stripechat.conversation.Question;
import dev.stripechat.kernel.Language;
import dev.stripechat.understanding.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down for the person who takes over what was wanted, tried and found. */
final class LeaveToStaff {

    private static final int LIKELY = 3;
    private static final double WORTH_TELLING = 0.05;

    private final Titles titles;

    LeaveToStaff(Titles titles) {
        this.titles = titles;
    }

    HandoverSummary about(Question question, Recall recall, List<Dealt> dealt) {
        return new HandoverSummary(
                Masked.digits(wanted(question, recall, dealt)),
                Stream.concat(
                                Stream.of(recall.askedBack())
                                        .filter(times -> times > 0)
                                        .map(times -> both("left.asked_back", " " + times + "×")),
                                dealt.stream().map(this::tried))
                        .distinct()
                        .toList(),
                dealt.stream()
                        .flatMap(one -> one.told().stream())
                        .flatMap(told -> told.facts().stream())
                        .distinct()
                        .map(Line::of)
                        .toList(),
                dealt.stream().flatMap(this::candidates).distinct().toList());
    }

    /** Who wants a person wants what was asked before. */
    private static String wanted(Question question, Recall recall, List<Dealt> dealt) {
        boolean isPerson = dealt.stream().allMatch(one -> one.is(Outcome.PERSON));
        return isPerson
                ? String.join("\n", recall.asked()) + "\n" + question.text()
                : question.text();
    }

    private Line tried(Dealt dealt) {
        String key = "left." + dealt.outcome().word();
        String why = dealt.why().isEmpty() ? "" : "why." + dealt.why();
        return new Line(line(Language.DE, key, why, dealt), line(Language.EN, key, why, dealt));
    }

    private String line(Language language, String key, String why, Dealt dealt) {
        Texts texts = Texts.in(language);
        Optional<String> title =
                dealt.meant()
                        .label()
                        .filter(label -> !dealt.is(Outcome.PERSON))
                        .flatMap(label -> titles.of(label, language));
        return texts.text(key)
                + title.map(known -> ": " + known).orElse("")
                + (why.isEmpty() ? "" : " (" + texts.textOr(why, "why.other") + ")");
    }

    private Stream<Line> candidates(Dealt dealt) {
        return dealt.meant().label().isPresent()
                ? Stream.empty()
                : dealt.meant().reading().candidates().stream()
                        .filter(candidate -> candidate.confidence() >= WORTH_TELLING)
                        .limit(LIKELY)
                        .flatMap(this::candidate);
    }

    private Stream<Line> candidate(Candidate candidate) {
        String share = " " + Math.round(candidate.confidence() * 100) + " %";
        return titles.line(candidate.label(), share).stream();
    }

    private static Line both(String key, String after) {
        return new Line(
                Texts.in(Language.DE).text(key) + after, Texts.in(Language.EN).text(key) + after);
    }
}
