package dev.stripechat.desk.socket;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.sockets.CloseCode;
import dev.stripechat.runtime.sockets.SocketWatch;
import dev.stripechat.staff.Doorman;
import java.time.Instant;
import java.util.Optional;

/**
 * Who watches. Nothing is shown to who may have signed out: whoever watches sends a heartbeat, and it is checked.
 *
 * @param heard the last heartbeat
 */
record Watcher(Doorman.Admitted admitted, Instant heard) {

    ShopId shop() {
        return admitted.member().shop();
    }

    /** Why nothing more is shown; only who is told that the session is over has to sign in again. */
    Optional<CloseCode> reasonToEnd(Instant now) {
        if (!now.isBefore(admitted.expiresAt())) {
            return Optional.of(CloseCode.TOKEN);
        }
        return Optional.of(CloseCode.SILENT)
                .filter(silent -> now.isAfter(heard.plus(SocketWatch.SILENCE)));
    }
}
