package dev.stripechat.staff;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.inject.Inject;
import java.time.Clock;

/** A person who has proved who they are gets a token. */
@UseCase
public class OpenSession {

    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public OpenSession(Sessions sessions, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a browser of their own. */
    public SignIn.Opened of(Member member) {
        OpaqueToken token = OpaqueToken.random();
        return kept(token, new Session(token, member, clock.instant()), member, "staff.signed_in");
    }

    private SignIn.Opened kept(OpaqueToken token, Session session, Member member, String deed) {
        sessions.keep(session);
        audit.write(member.shop(), member.id().toString(), deed, member.id().toString());
        return new SignIn.Opened(token, session.expiresAt(), member);
    }

    /** In a frame of the shop's administration. */
    public SignIn.Opened inFrame(Member member) {
        OpaqueToken token = OpaqueToken.random();
        Session session = Session.inFrame(token, member, clock.instant());
        return kept(token, session, member, "staff.signed_in_by_shop");
    }
}
