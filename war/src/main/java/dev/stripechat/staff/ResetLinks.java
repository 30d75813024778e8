package dev.stripechat.staff;

import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.Optional;

/** All links by which somebody may choose a new password. */
public interface ResetLinks {

    /** The one of a token, if it is still good; held for the rest of the transaction. */
    Optional<ResetLink> held(OpaqueToken token, Instant now);

    void keep(ResetLink link);

    /** Ends all of an account. */
    void endAll(Member member);
}
