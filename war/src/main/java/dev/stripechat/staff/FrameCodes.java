package dev.stripechat.staff;

import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.Optional;

/** All codes of pages in frames. */
public interface FrameCodes {

    void keep(FrameCode code);

    /** The one of that word, if it is still good; nobody gets it a second time. */
    Optional<FrameCode> taken(OpaqueToken code, Instant now);

    /** All of an account are forgotten. */
    void forgetAll(Member member);

    /** Those that are over at that moment are forgotten. */
    void forgetOld(Instant now);
}
