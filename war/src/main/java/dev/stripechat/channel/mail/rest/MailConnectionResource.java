package dev.stripechat.channel.mail.rest;

import dev.stripechat.channel.mail.ConnectMail;
import dev.stripechat.channel.mail.Posting;
import dev.stripechat.channel.mail.TryMail;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.settings.MailConnection;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.settings.MailSecurity;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mail server of the admin's own shop. */
@Path("/api/v1/mail-connection")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class MailConnectionResource {

    private final ConnectMail connectMail;
    private final TryMail tryMail;
    private final MailConnections connections;
    private final CurrentMember current;

    @Inject
    public MailConnectionResource(
            ConnectMail connectMail,
            TryMail tryMail,
            MailConnections connections,
            CurrentMember current) {
        this.connectMail = connectMail;
        this.tryMail = tryMail;
        this.connections = connections;
        this.current = current;
    }

    /** What an admin enters; an absent password stays as it is. */
    public record Wanted(
            String host,
            int port,
            String security,
            @Nullable String login,
            @Nullable String password,
            String sender,
            String senderName,
            @Nullable String replyTo) {

        public Wanted {
            if (host == null || security == null || sender == null || senderName == null) {
                throw Refusal.invalid(
                        "incomplete", "host, port, security, sender and senderName are needed.");
            }
        }

        MailConnection.Entry entry() {
            return new MailConnection.Entry(
                    host,
                    port,
                    MailSecurity.of(security),
                    given(login),
                    given(password),
                    EmailAddress.of(sender),
                    senderName,
                    given(replyTo).map(EmailAddress::of));
        }

        private static Optional<String> given(@Nullable String text) {
            return Optional.ofNullable(text).filter(words -> !words.isEmpty());
        }
    }

    /** The connection on the wire; never its password. */
    public record ConnectionView(
            String host,
            int port,
            String security,
            @Nullable String login,
            String sender,
            String senderName,
            @Nullable String replyTo) {

        static ConnectionView of(MailConnection connection) {
            return new ConnectionView(
                    connection.host(),
                    connection.port(),
                    connection.security().word(),
                    connection.login().orElse(null),
                    connection.sender().value(),
                    connection.senderName(),
                    connection.replies().map(EmailAddress::value).orElse(null));
        }
    }

    /** The connection, if there is one. */
    public record Connected(@Nullable ConnectionView connection) {}

    /** What came of a test mail. */
    public record Tried(boolean sent, String code, String detail) {}

    @GET
    @ForStaff(Role.ADMIN)
    public Connected read() {
        return new Connected(
                connections.of(current.member().shop()).map(ConnectionView::of).orElse(null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.ADMIN)
    public Connected save(Wanted wanted) {
        return new Connected(ConnectionView.of(connectMail.by(current.member(), wanted.entry())));
    }

    @DELETE
    @ForStaff(Role.ADMIN)
    public Response remove() {
        connectMail.remove(current.member());
        return Response.noContent().build();
    }

    @POST
    @Path("test")
    @ForStaff(Role.ADMIN)
    public Tried test(@DefaultValue("en") @QueryParam("language") String language) {
        Posting posting = tryMail.by(current.member(), Language.of(language));
        return new Tried(posting == Posting.SENT, posting.word(), posting.sentence());
    }
}
