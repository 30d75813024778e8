package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.limits.Limits;
import dev.stripechat.runtime.web.ClientAddress;
import dev.stripechat.runtime.web.OpenTo;
import dev.stripechat.staff.Doorman;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.SignIn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Path("/api/v1/session")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SignIn signIn;
    private final Doorman doorman;
    private final CurrentMember current;
    private final Limits limits;
    private final ClientAddress addresses;

    @Inject
    public SessionResource(
            SignIn signIn,
            Doorman doorman,
            CurrentMember current,
            Limits limits,
            ClientAddress addresses) {
        this.signIn = signIn;
        this.doorman = doorman;
        this.current = current;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** What a person types. */
    public record Credentials(String login, String password) {
        public Credentials {
            if (login == null || password == null) {
                throw Refusal.invalid("incomplete", "login and password are needed.");
            }
        }
    }

    /** Who is signed in; {@code shop} is an id. */
    public record Current(String expiresAt, SignedIn.Person staff, String shop) {}

    @POST
    @OpenTo("anyone: login and password are the proof; five wrong ones lock the account")
    public Response signIn(@Context HttpServletRequest request, Credentials credentials) {
        limits.signIn(addresses.of(request))
                .ifPresent(
                        wait -> {
                            throw Refusal.tooMany(
                                    "locked", "Too many try to sign in from here.", wait);
                        });
        return SignedIn.answer(signIn.with(credentials.login(), credentials.password()).orRefuse());
    }

    @GET
    @ForStaff(Role.AGENT)
    public Current current() {
        Member member = current.member();
        return new Current(
                current.expiresAt().toString(),
                SignedIn.Person.of(member),
                member.shop().toString());
    }

    @DELETE
    @ForStaff(Role.AGENT)
    public void signOut(@Nullable @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        doorman.signOut(Bearer.token(authorization));
    }
}
