package dev.stripechat.answer.rest;

import dev.stripechat.answer.AskedQuestion;
import dev.stripechat.answer.Figures;
import dev.stripechat.answer.LearnFromQuestions;
import dev.stripechat.answer.Lesson;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import dev.stripechat.understanding.Candidate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What shoppers asked, to learn from, and how often it was answered. */
@Path("/api/v1/answers")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class QuestionsResource {

    private final LearnFromQuestions learn;
    private final CurrentMember current;

    @Inject
    public QuestionsResource(LearnFromQuestions learn, CurrentMember current) {
        this.learn = learn;
        this.current = current;
    }

    /**
     * A question on the wire, without what tells who asked.
     *
     * @param label the intent or entry that it was taken for
     * @param why a word for machines
     */
    public record QuestionView(
            String id,
            String at,
            String language,
            String question,
            String outcome,
            @Nullable String label,
            String why,
            List<CandidateView> candidates,
            @Nullable String rated,
            String conversation,
            long number) {

        static QuestionView of(AskedQuestion asked) {
            return new QuestionView(
                    asked.id().toString(),
                    asked.at().toString(),
                    asked.language().tag(),
                    asked.question(),
                    asked.outcome().word(),
                    asked.label().orElse(null),
                    asked.why(),
                    asked.candidates().stream().map(CandidateView::of).toList(),
                    asked.rated().map(choice -> choice.word()).orElse(null),
                    asked.conversation().toString(),
                    asked.number());
        }
    }

    /** What it may have meant. */
    public record CandidateView(String label, double confidence) {
        static CandidateView of(Candidate candidate) {
            return new CandidateView(candidate.label(), candidate.confidence());
        }
    }

    /**
     * The newest first.
     *
     * @param next read on with it; null: there are no more
     */
    public record QuestionList(List<QuestionView> questions, @Nullable String next) {}

    /** One day. */
    public record DayView(
            String day,
            int asked,
            int answered,
            int askedBack,
            int resolved,
            int handedOver,
            int held,
            int ratedYes,
            int ratedPartly,
            int ratedNo) {

        static DayView of(Figures figures) {
            return new DayView(
                    figures.day().toString(),
                    figures.asked(),
                    figures.answered(),
                    figures.askedBack(),
                    figures.resolved(),
                    figures.handedOver(),
                    figures.held(),
                    figures.ratedYes(),
                    figures.ratedPartly(),
                    figures.ratedNo());
        }
    }

    /** The oldest day first. */
    public record FigureList(List<DayView> days) {}

    /** Those that somebody may learn from. */
    @GET
    @Path("questions")
    @ForStaff(Role.AGENT)
    public QuestionList questions(
            @QueryParam("kind") @DefaultValue("unanswered") String kind,
            @QueryParam("after") @Nullable String after) {
        List<QuestionView> found =
                learn.open(current.member().shop(), Lesson.of(kind), before(after)).stream()
                        .map(QuestionView::of)
                        .toList();
        return new QuestionList(
                found,
                found.stream()
                        .skip(LearnFromQuestions.MOST - 1L)
                        .findFirst()
                        .map(QuestionView::at)
                        .orElse(null));
    }

    private static Instant before(@Nullable String after) {
        try {
            return after == null ? Instant.parse("9999-01-01T00:00:00Z") : Instant.parse(after);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_after", "after is what a list gave as next.");
        }
    }

    /** Nobody has to learn from it. */
    @POST
    @Path("questions/{id}/dismiss")
    @ForStaff(Role.ADMIN)
    public void dismiss(@PathParam("id") String id) {
        learn.dismiss(current.member().shop(), id(id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("There is no such question.");
        }
    }

    /** Day by day. */
    @GET
    @Path("figures")
    @ForStaff(Role.AGENT)
    public FigureList figures(@QueryParam("days") @DefaultValue("30") int days) {
        return new FigureList(
                learn.figures(current.member().shop(), days).stream().map(DayView::of).toList());
    }
}
