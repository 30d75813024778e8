package dev.stripechat.runtime.health;

import java.time.Duration;
import java.util.Optional;

/** What the last looks at the database found. Asking costs nothing: the looks are made anyway, one a second. */
public interface DatabaseState {

    /** Why the database cannot be used now, in words; empty if it can. */
    Optional<String> fault();

    /** Why the pool gives no connection now, in words; empty if it does. */
    Optional<String> poolFault();

    /** For how long it has been usable without a break. */
    Duration goodFor();
}
