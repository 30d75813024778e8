package dev.stripechat.admin;

import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.Optional;

/** All links by which an installation can be set up. */
public interface SetUpLinks {

    /** The one of a token, if it is still good. */
    Optional<SetUpLink> good(OpaqueToken token, Instant now);

    void keep(SetUpLink link);

    /** Those that are over at that moment are forgotten. */
    void forgetOld(Instant now);

    /** None works any more. */
    void endAll();
}
