package dev.stripechat.answer;

import dev.stripechat.conversation.Question;
import dev.stripechat.conversation.Responder;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import dev.stripechat.settings.Timetables;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Answers what a shopper asks, from facts that are looked up and from what the shop has written; where it is not sure it asks back, and
 * where there is no ground for an answer it calls a person.
 */
@Dependent
public class AnswerQuestion implements Responder {

    private final Readers readers;
    private final ShopKnowledge knowledge;
    private final Collection<Lookup> lookups;
    private final Optional<SecondReader> second;
    private final Timetables timetables;
    private final NoteQuestions noteQuestions;
    private final Clock clock;

    @Inject
    AnswerQuestion(
            Readers readers,
            ShopKnowledge knowledge,
            Instance<Lookup> lookups,
            Instance<SecondReader> second,
            Timetables timetables,
            NoteQuestions noteQuestions,
            Clock clock) {
        this(
                readers,
                knowledge,
                lookups.stream().toList(),
                second.stream().findFirst(),
                timetables,
                noteQuestions,
                clock);
    }

    AnswerQuestion(
            Readers readers,
            ShopKnowledge knowledge,
            Collection<Lookup> lookups,
            Optional<SecondReader> second,
            Timetables timetables,
            NoteQuestions noteQuestions,
            Clock clock) {
        this.readers = readers;
        this.knowledge = knowledge;
        this.lookups = lookups;
        this.second = second;
        this.timetables = timetables;
        this.noteQuestions = noteQuestions;
        this.clock = clock;
    }

    @Override
    public Response respond(Question question) {
        return Courtesy.is(question.text()) ? welcome(question) : dealtWith(question);
    }

    private static Response welcome(Question question) {
        return question.handedOver()
                ? Response.silence()
                : Response.answer(
                        Words.of(Texts.in(question.language()).text("courtesy")), Optional.empty());
    }

    private Response dealtWith(Question question) {
        Reader reader = readers.of(question.shop(), knowledge);
        Shelf shelf = knowledge.of(question.shop());
        Recall recall = new Recall(question);
        List<Meant> meant = new Interpret(reader, question, recall).meant();
        Titles titles = new Titles(shelf);
        Deal deal = new Deal(question, recall, new FindAnswer(lookups, shelf), titles, second);
        List<Dealt> dealt = meant.stream().map(deal::with).toList();
        boolean isStaffed = timetables.of(question.shop()).isOpen(clock.instant());
        Response response =
                new Say(question, dealt, language(question, meant), isStaffed)
                        .with(() -> new LeaveToStaff(titles).about(question, recall, dealt));
        noteQuestions.of(question, dealt);
        return response;
    }

    /** That of the message; of one without words that of the conversation. */
    private static Language language(Question question, List<Meant> meant) {
        return meant.stream()
                .findFirst()
                .map(first -> first.reading().language())
                .orElse(question.language());
    }
}
