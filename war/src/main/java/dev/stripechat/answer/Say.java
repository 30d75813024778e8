package dev.stripechat.answer;

import dev.stripechat.conversation.Choice;
import dev.stripechat.conversation.HandoverSummary;
import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder.Response;
import dev.stripechat.conversation.Source;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one message what became of all questions in another. */
final class Say {

    private final Question question;
    private final List<Dealt> dealt;
    private final Language language;
    private final boolean isStaffed;

    /**
     * @param isStaffed somebody of the team is there now
     */
    Say(Question question, List<Dealt> dealt, Language language, boolean isStaffed) {
        this.question = question;
        this.dealt = dealt;
        this.language = language;
        this.isStaffed = isStaffed;
    }

    /** The message; what is left to staff goes with it, where a person is to come. */
    Response with(Supplier<HandoverSummary> left) {
        Response response = said();
        return response.handover() ? response.leaving(left.get()) : response;
    }

    private Response said() {
        if (is(Outcome.PERSON)) {
            return person();
        }
        if (is(Outcome.HANDED_OVER) || is(Outcome.FAILED)) {
            return handover();
        }
        return is(Outcome.ASKED)
                ? asking()
                : answer(told().anyMatch(Found.Told::needsPerson), answers());
    }

    private boolean is(Outcome outcome) {
        return dealt.stream().anyMatch(one -> one.is(outcome));
    }

    private Response person() {
        return question.handedOver()
                ? Response.silence()
                : Response.handover(Words.of(text(isStaffed ? "human" : "human_away")));
    }

    private Response handover() {
        boolean isNew = !question.handedOver();
        String last = isNew ? text(isStaffed ? "handover" : "handover_away") : "";
        return answer(
                isNew || told().anyMatch(Found.Told::needsPerson),
                Stream.concat(answers(), Stream.of(last)).filter(part -> !part.isEmpty()));
    }

    private Response asking() {
        Stream<Choice> offered =
                dealt.stream()
                        .filter(one -> one.is(Outcome.ASKED))
                        .flatMap(one -> one.choices().stream())
                        .limit(Choice.MOST);
        Choice person = new Choice(Intent.HUMAN_AGENT.key(), text("ask.human_agent"));
        List<Choice> choices = Stream.concat(offered, Stream.of(person)).toList();
        String last = text(choices.size() > 2 ? "ask_back" : "ask_back_one");
        Response answer = answer(false, Stream.concat(answers(), Stream.of(last)));
        return new Response(
                answer.words(), answer.notice(), false, answer.source(), choices, Optional.empty());
    }

    private Response answer(boolean handover, Stream<String> parts) {
        String text = parts.collect(Collectors.joining("\n\n"));
        return text.isEmpty()
                ? Response.silence()
                : new Response(Optional.of(Words.of(text)), notice(), handover, source());
    }

    private Stream<Found.Told> told() {
        return dealt.stream().flatMap(one -> one.told().stream());
    }

    private Stream<String> answers() {
        return told().map(told -> told.words().text()).distinct();
    }

    /** A card that belongs to all that is said. */
    private Optional<PaymentNotice> notice() {
        List<Found.Told> all = told().toList();
        boolean isOne =
                all.stream().map(told -> told.notice().map(Say::card)).distinct().count() == 1;
        return isOne ? all.get(0).notice() : Optional.empty();
    }

    private static List<Object> card(PaymentNotice notice) {
        return List.of(notice.state(), notice.amount(), notice.next());
    }

    private Optional<Source> source() {
        List<Source> sources = told().flatMap(told -> told.source().stream()).toList();
        if (sources.size() < 2) {
            return sources.stream().findFirst();
        }
        List<String> titles = sources.stream().map(Source::title).distinct().toList();
        if (titles.size() == 1) {
            return Optional.of(sources.get(0));
        }
        Optional<Instant> oldest =
                sources.stream()
                        .flatMap(source -> source.at().stream())
                        .min(Comparator.naturalOrder());
        String all = String.join(" · ", titles);
        return Optional.of(
                oldest.map(at -> Source.saidBy(all, at)).orElseGet(() -> Source.named(all)));
    }

    private String text(String key) {
        return Texts.in(language).text(key);
    }
}
