package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.staff.ChangePassword;
import dev.stripechat.staff.ResetPassword;
import dev.stripechat.staff.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The passwords of the staff: the own one is changed, a lost one is replaced by a link. */
@Path("/api/v1/password")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {

    private final ChangePassword changePassword;
    private final ResetPassword resetPassword;
    private final CurrentMember current;
    private final Limits limits;
    private final ClientAddress addresses;

    @Inject
    public PasswordResource(
            ChangePassword changePassword,
            ResetPassword resetPassword,
            CurrentMember current,
            Limits limits,
            ClientAddress addresses) {
        this.changePassword = changePassword;
        this.resetPassword = resetPassword;
        this.current = current;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** The present password and the one that is wanted. */
    public record Change(String present, String wanted) {
        public Change {
            if (present == null || wanted == null) {
                throw Refusal.invalid("incomplete", "present and wanted are needed.");
            }
        }
    }

    /** What stands in a link, and the password that is wanted. */
    public record Chosen(String token, String password) {
        public Chosen {
            if (token == null || password == null) {
                throw Refusal.invalid("incomplete", "token and password are needed.");
            }
        }
    }

    /** All sessions of the account end, this one too; the answer is a fresh one. */
    @POST
    @Path("change")
    @ForStaff(Role.AGENT)
    public Response change(Change change) {
        return SignedIn.answer(
                changePassword.by(current.member(), change.present(), change.wanted()));
    }

    @POST
    @Path("reset")
    @OpenTo("whoever holds the link that an admin had made: it lives an hour and works once")
    public void reset(@Context HttpServletRequest request, Chosen chosen) {
        limits.signIn(addresses.of(request))
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany("too_many", "Too many try this from here.", wait);
                        });
        resetPassword.choose(new OpaqueToken(chosen.token()), chosen.password());
    }
}
