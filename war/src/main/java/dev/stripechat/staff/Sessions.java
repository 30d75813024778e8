package dev.stripechat.staff;

import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.Optional;

/** All sessions. The token itself names shop and account. */
public interface Sessions {

    Optional<Session> opened(OpaqueToken token, Instant now);

    void keep(Session session);

    void end(OpaqueToken token);

    /** Ends all of an account. */
    void endAll(Member member);
}
