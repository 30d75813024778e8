package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The transaction before a model service is asked: is it on, may it be asked, is there enough left? What it may cost is taken. */
@UseCase
public class ReserveCall {

    private final ModelConnections connections;
    private final ModelBooks books;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    public ReserveCall(ModelConnections connections, ModelBooks books, SecretBox box, Clock clock) {
        this.connections = connections;
        this.books = books;
        this.box = box;
        this.clock = clock;
    }

    /**
     * Leave to ask, or why not.
     *
     * @param access nothing: there is a fault
     */
    record Leave(
            ModelBooks.Account account,
            int tokens,
            Optional<ModelAccess> access,
            Optional<ModelFault> fault) {}

    /** What the shop lets its model service do; nothing: it has none. */
    public Optional<ModelRole> role(ShopId shop) {
        return connections.of(shop).map(ModelConnection::role);
    }

    /** Leave for one call; nothing: the service is off, or may not do that. */
    Optional<Leave> of(Consultation about, ModelRole deed, int tokens) {
        return connections
                .of(about.shop())
                .filter(connection -> connection.role().allows(deed))
                .map(connection -> leave(connection, about, tokens));
    }

    private Leave leave(ModelConnection connection, Consultation about, int tokens) {
        Instant now = clock.instant();
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        ModelBooks.Account account =
                new ModelBooks.Account(about.shop(), about.conversation(), day);
        if (books.standing(about.shop(), day).isPaused(now)) {
            return refused(account, ModelFault.PAUSED);
        }
        ModelAccess access = connection.access(box);
        return books.reserve(account, connection.limits(), tokens)
                ? new Leave(account, tokens, Optional.of(access), Optional.empty())
                : refused(account, ModelFault.BUDGET_REACHED);
    }

    private static Leave refused(ModelBooks.Account account, ModelFault why) {
        return new Leave(account, 0, Optional.empty(), Optional.of(why));
    }
}
