package dev.stripechat.conversation.store;

import dev.stripechat.conversation.AttachedFile;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.ConversationState;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Hearing;
import dev.stripechat.conversation.InCharge;
import dev.stripechat.conversation.KeptConversation;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Plain SQL, for this is the path of every message: three statements on the connection of the transaction, and no unit of
 * work that finds out what has changed ({@code docs/benchmarks.md}). The repeat is looked for in a statement of its own:
 * one that waits for the lock would see the messages as they were before it waited.
 */
@Dependent
class HearingInSql implements Hearing {

    private static final String HOLD =
            """
            select language, state, in_charge, agent_id, agent_name, last_number, answered_up_to, last_author,
                   preview, checkout_id, sales_channel, refused_claims, started_at, last_at, closings, customer_id
            from conversation_conversation where id = ? and shop_id = ? for update
            """;
    private static final String SAID =
            "select 1 from conversation_message where conversation_id = ? and shop_id = ? and client_id = ?";
    private static final String STAND =
            """
                returning conversation_id, shop_id, number, author, at)
            update conversation_conversation c
            set state = ?, in_charge = ?, last_number = said.number, answered_up_to = ?,
                last_author = said.author, preview = ?, last_at = said.at
            from said where c.id = said.conversation_id and c.shop_id = said.shop_id
            """;
    private static final String KEEP =
            """
            with said as (
                insert into conversation_message
                    (conversation_id, shop_id, number, client_id, author, text, at)
                values (?, ?, ?, ?, ?, ?, ?)
            """
                    + STAND;
    private static final String KEEP_WITH_FILE =
            """
            with said as (
                insert into conversation_message
                    (conversation_id, shop_id, number, client_id, author, text, at,
                     attachment_name, attachment_file_name, attachment_type,
                     attachment_bytes, attachment_width, attachment_height)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
                    + STAND;

    private final EntityManager entities;
    private final Conversations conversations;

    @Inject
    HearingInSql(EntityManager entities, Conversations conversations) {
        this.entities = entities;
        this.conversations = conversations;
    }

    @Override
    public Optional<Conversation> held(ShopId shop, ConversationId id) {
        return inSql(
                HOLD,
                hold -> {
                    hold.setObject(1, id.value());
                    hold.setObject(2, shop.value());
                    try (ResultSet row = hold.executeQuery()) {
                        return row.next()
                                ? Optional.of(conversation(shop, id, row))
                                : Optional.empty();
                    }
                });
    }

    /** A repeat is rare, and is read as always. */
    @Override
    public Optional<Message> said(Conversation held, ClientId clientId) {
        boolean isRepeat =
                inSql(
                        SAID,
                        look -> {
                            look.setObject(1, held.id().value());
                            look.setObject(2, held.shop().value());
                            look.setObject(3, clientId.value());
                            try (ResultSet row = look.executeQuery()) {
                                return row.next();
                            }
                        });
        return isRepeat ? conversations.said(held, clientId) : Optional.empty();
    }

    /** Few messages have a digit in them, so this is read as always. */
    @Override
    public List<Message> lately(Conversation held) {
        return conversations.lastSaid(held);
    }

    @Override
    public void keep(Conversation held, Message message) {
        int kept =
                inSql(
                        message.file().isPresent() ? KEEP_WITH_FILE : KEEP,
                        keep -> {
                            int next = setMessage(keep, message);
                            keep.setString(next, held.state().name());
                            keep.setString(next + 1, held.inCharge().name());
                            keep.setLong(next + 2, held.answeredUpTo());
                            keep.setString(next + 3, held.preview());
                            return keep.executeUpdate();
                        });
        if (kept != 1) {
            throw new IllegalStateException(held.id() + " was not held");
        }
    }

    /** Gives the place of the next value. */
    private static int setMessage(PreparedStatement keep, Message message) throws SQLException {
        keep.setObject(1, message.conversation().value());
        keep.setObject(2, message.shop().value());
        keep.setLong(3, message.number());
        keep.setObject(4, message.clientId().value());
        keep.setString(5, message.author().name());
        keep.setString(6, message.text());
        keep.setObject(7, message.at().atOffset(ZoneOffset.UTC));
        if (message.file().isEmpty()) {
            return 8;
        }
        AttachedFile file = message.file().get();
        keep.setString(8, file.name());
        keep.setString(9, file.fileName());
        keep.setString(10, file.type().name());
        keep.setLong(11, file.bytes());
        keep.setObject(12, file.width().orElse(null), Types.INTEGER);
        keep.setObject(13, file.height().orElse(null), Types.INTEGER);
        return 14;
    }

    private static Conversation conversation(ShopId shop, ConversationId id, ResultSet row)
            throws SQLException {
        return new Conversation(
                new KeptConversation(
                        id.value(),
                        shop.value(),
                        row.getString(1),
                        new KeptConversation.Charge(
                                ConversationState.valueOf(row.getString(2)),
                                InCharge.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(15)),
                        row.getLong(6),
                        row.getLong(7),
                        row.getString(8),
                        row.getString(9),
                        new KeptConversation.Place(
                                row.getString(10), row.getString(11), row.getString(16)),
                        row.getInt(12),
                        time(row, 13),
                        time(row, 14)));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /** The connection belongs to the transaction, and is not closed here. */
    private <T> T inSql(String sql, Question<T> question) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return question.answer(statement);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Sets the values of a statement and reads what comes of it. */
    @FunctionalInterface
    private interface Question<T> {

        T answer(PreparedStatement statement) throws SQLException;
    }
}
