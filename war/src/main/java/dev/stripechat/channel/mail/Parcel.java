package dev.stripechat.channel.mail;

import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.settings.MailAccess;
import java.util.Optional;

/**
 * A mail and the server that takes it, or why there is none.
 *
 * @param instead what to say of the departure, if there is none
 */
record Parcel(Optional<Ready> ready, Result instead) {

    /** It can leave. */
    record Ready(MailAccess access, Mail mail) {}

    static Parcel of(MailAccess access, Mail mail) {
        return new Parcel(Optional.of(new Ready(access, mail)), Result.sent());
    }

    static Parcel none(Result instead) {
        return new Parcel(Optional.empty(), instead);
    }

    /** Has it carried by the postman. */
    Result by(Postman postman) {
        return ready.map(it -> postman.post(it.access(), it.mail()).result()).orElse(instead);
    }
}
