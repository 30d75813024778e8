package dev.stripechat.channel.mail;

import dev.stripechat.runtime.outbox.Carrier;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.Lane;
import dev.stripechat.runtime.outbox.Letter;
import dev.stripechat.runtime.outbox.Quota;
import dev.stripechat.runtime.outbox.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Carries codes to addresses, each on a lane of its own: none waits for another, and none is repeated on a guess. */
@Dependent
public class CarryCode implements Carrier {

    /** {@link Carrier#name()}. */
    public static final String NAME = "mail-code";

    private final PackMail packMail;
    private final Postman postman;

    @Inject
    public CarryCode(PackMail packMail, Postman postman) {
        this.packMail = packMail;
        this.postman = postman;
    }

    static Letter letter(Forwarding to) {
        String id = to.id().toString();
        return new Letter(
                new Lane(to.shop(), NAME, id),
                "code by mail for conversation " + to.conversation(),
                id,
                "code-%s-%d".formatted(id, to.askedAt().toEpochMilli()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public Optional<Quota> quota() {
        return Optional.of(Postman.QUOTA);
    }

    @Override
    public Result carry(Departure departure) {
        return packMail.code(departure.lane().shop(), forwarding(departure), departure.id())
                .by(postman);
    }

    @Override
    public void settled(Departure departure) {
        switch (departure.state()) {
            case SENT -> packMail.codeLeft(departure.lane().shop(), forwarding(departure));
            case SKIPPED, DEAD ->
                    packMail.codeFailed(departure.lane().shop(), forwarding(departure));
            default -> {
                // it may still arrive
            }
        }
    }

    private static UUID forwarding(Departure departure) {
        return UUID.fromString(departure.letter().payload());
    }
}
