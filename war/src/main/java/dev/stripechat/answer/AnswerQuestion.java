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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers what a shopper asks, from facts that are looked up and from what the shop has written; where it is not sure it asks back, and
 * where there is no ground for an answer it calls a person.
 */
@Dependent
public class AnswerQuestion implements Responder {

    /** Of what has piled up the last counts: in it a person is asked for. */
    private static final int MOST = 2 * Words.MOST;

    private static final Logger LOG = Logger.getLogger(AnswerQuestion.class.getName());

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
        Question lately = lately(question);
        return Courtesy.is(lately.text()) ? welcome(lately) : dealtWith(lately);
    }

    private static Question lately(Question question) {
        String text = question.text();
        if (text.length() <= MOST) {
            return question;
        }
        int end = text.indexOf('\n', text.length() - MOST);
        return new Question(
                question.conversation(),
                question.shop(),
                question.language(),
                text.substring(end < 0 ? text.length() - MOST : end + 1),
                question.upTo(),
                question.payments(),
                question.handedOver(),
                question.at(),
                question.before());
    }

    private static Response welcome(Question question) {
        return question.handedOver()
                ? Response.silence()
                : Response.answer(
                        Words.of(Texts.in(question.language()).text("courtesy")), Optional.empty());
    }

    /** Whatever is wrong with us, somebody answers: only what is not learned yet is worth waiting for. */
    private Response dealtWith(Question question) {
        try {
            return read(question);
        } catch (NotLearnedYet early) {
            throw early;
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.log(Level.WARNING, "A question could not be dealt with", broken);
            Texts texts = Texts.in(question.language());
            return question.handedOver()
                    ? Response.silence()
                    : Response.handover(Words.of(texts.text("handover_away")));
        }
    }

    private Response read(Question question) {
        Reader reader = readers.of(question.shop(), knowledge);
        Shelf shelf = knowledge.of(question.shop());
        Recall recall = new Recall(question);
        List<Meant> meant = new Interpret(reader, question, recall).meant();
        Titles titles = new Titles(shelf);
        Deal deal = new Deal(question, recall, new FindAnswer(lookups, shelf), titles, second);
        List<Dealt> dealt = Fitting.of(meant.stream().map(deal::with).toList());
        boolean isStaffed = timetables.of(question.shop()).isOpen(clock.instant());
        Response response =
                new Say(question, dealt, language(question, meant), isStaffed)
                        .with(() -> new LeaveToStaff(titles).about(question, recall, dealt));
        note(question, dealt);
        return response;
    }

    /** To have learned nothing from it is no reason to say nothing. */
    private void note(Question question, List<Dealt> dealt) {
        try {
            noteQuestions.of(question, dealt);
        } catch (RuntimeException unnoted) {
            LOG.log(Level.WARNING, "A question could not be noted", unnoted);
        }
    }

    /** That of the message; of one without words that of the conversation. */
    private static Language language(Question question, List<Meant> meant) {
        return meant.stream()
                .findFirst()
                .map(first -> first.reading().language())
                .orElse(question.language());
    }
}
