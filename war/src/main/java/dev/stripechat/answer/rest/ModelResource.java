package dev.stripechat.answer.rest;

import dev.stripechat.answer.ConnectModel;
import dev.stripechat.answer.ModelRole;
import dev.stripechat.answer.ShowModel;
import dev.stripechat.answer.TryModel;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The model service of the admin's own shop. */
@Path("/api/v1/answers/model")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {

    private static final int SHOWN = 1_000;

    private final ShowModel showModel;
    private final ConnectModel connectModel;
    private final TryModel tryModel;
    private final CurrentMember current;

    @Inject
    public ModelResource(
            ShowModel showModel,
            ConnectModel connectModel,
            TryModel tryModel,
            CurrentMember current) {
        this.showModel = showModel;
        this.connectModel = connectModel;
        this.tryModel = tryModel;
        this.current = current;
    }

    /** A question to try it with. */
    public record TrialWanted(String question, String language, @Nullable String role) {

        public TrialWanted {
            if (question == null || language == null) {
                throw Refusal.invalid("incomplete", "question and language are needed.");
            }
        }

        TryModel.Trial trial() {
            return new TryModel.Trial(
                    question, Language.of(language), Optional.ofNullable(role).map(ModelRole::of));
        }
    }

    /** What came of it. */
    public record TriedView(
            String outcome,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable String detail,
            long millis,
            @Nullable Integer tokens) {

        static TriedView of(TryModel.Tried tried) {
            return new TriedView(
                    tried.outcome(),
                    tried.answer().map(TriedView::cut).orElse(null),
                    tried.reason().orElse(null),
                    tried.detail().map(TriedView::cut).orElse(null),
                    tried.millis(),
                    tried.tokens().orElse(null));
        }

        private static String cut(String text) {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
        }
    }

    @GET
    @ForStaff(Role.ADMIN)
    public ModelView read() {
        return ModelView.of(showModel.to(current.member()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.ADMIN)
    public ModelView save(ModelWanted wanted) {
        connectModel.by(current.member(), wanted.entry());
        return read();
    }

    @DELETE
    @ForStaff(Role.ADMIN)
    public Response remove() {
        connectModel.remove(current.member());
        return Response.noContent().build();
    }

    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.ADMIN)
    public TriedView attempt(TrialWanted wanted) {
        return TriedView.of(tryModel.by(current.member(), wanted.trial()));
    }
}
