package dev.stripechat.answer;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.staff.Member;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** An admin sees the own shop's model service, what it has cost today and how it does. */
@UseCase
public class ShowModel {

    private final ModelConnections connections;
    private final ModelBooks books;
    private final Clock clock;

    @Inject
    public ShowModel(ModelConnections connections, ModelBooks books, Clock clock) {
        this.connections = connections;
        this.books = books;
        this.clock = clock;
    }

    /**
     * A service and how it does.
     *
     * @param connection nothing: it is off
     * @param word how it does, for machines
     * @param pausedUntil it is left alone until then
     */
    public record Shown(
            Optional<ModelConnection> connection,
            ModelStanding standing,
            String word,
            Optional<Instant> pausedUntil) {}

    /** As it is now. */
    public Shown to(Member admin) {
        Instant now = clock.instant();
        Optional<ModelConnection> connection = connections.of(admin.shop());
        ModelStanding standing =
                books.standing(admin.shop(), now.atZone(ZoneOffset.UTC).toLocalDate());
        String word = connection.map(known -> standing.word(known.limits(), now)).orElse("off");
        return new Shown(connection, standing, word, standing.pausedUntil().filter(now::isBefore));
    }
}
