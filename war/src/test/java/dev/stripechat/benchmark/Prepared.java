package dev.stripechat.benchmark;

import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.world.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Conversations that have begun, written straight into the database: beginning one is not what is measured. */
final class Prepared {

    private static final String CONVERSATION =
            """
            insert into conversation_conversation
                (id, shop_id, language, in_charge, agent_id, agent_name, last_number, answered_up_to, preview, started_at, last_at)
            values (?, ?, 'en', ?, ?, ?, 0, 0, '', now(), now())
            """;
    private static final String TOKEN =
            "insert into channel_widget_token values (?, ?, ?, now() + interval '1 day')";
    private static final String PAYMENT =
            """
            insert into payment_payment
                (shop_id, payment_intent, state, amount, currency, failure_code, updated_at, account, mode)
            values (?, ?, 'DECLINED', 4990, 'eur', 'insufficient_funds', now(), 'acct_benchmark', 'TEST')
            """;
    private static final String LINK =
            """
            insert into conversation_linked_payment (conversation_id, payment_intent, shop_id, checkout_id, linked_at)
            values (?, ?, ?, 'checkout', now())
            """;

    private final TestDatabase database;
    private final UUID shop;

    Prepared(TestDatabase database, String shop) {
        this.database = database;
        this.shop = UUID.fromString(shop);
    }

    /** The right of one widget to its conversation. */
    record Right(String conversation, String token) {}

    /** With an agent in charge: no machine answers. */
    List<Right> withAgent(int count, String agent) {
        return rights(count, "AGENT", agent);
    }

    /** With the assistant in charge and a declined payment that it can explain. */
    List<Right> withAssistant(int count) {
        List<Right> rights = rights(count, "ASSISTANT", "");
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement payment = connection.prepareStatement(PAYMENT);
                PreparedStatement link = connection.prepareStatement(LINK)) {
            connection.setAutoCommit(false);
            for (Right right : rights) {
                String intent = "pi_" + right.conversation().replace("-", "");
                add(payment, shop, intent);
                add(link, UUID.fromString(right.conversation()), intent, shop);
            }
            payment.executeBatch();
            link.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rights;
    }

    private List<Right> rights(int count, String inCharge, String agent) {
        List<Right> rights = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement conversation = connection.prepareStatement(CONVERSATION);
                PreparedStatement token = connection.prepareStatement(TOKEN)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                OpaqueToken secret = OpaqueToken.random();
                add(conversation, id, shop, inCharge, agent, "Demo agent");
                add(token, secret.hash(), shop, id);
                rights.add(new Right(id.toString(), secret.value()));
            }
            conversation.executeBatch();
            token.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rights;
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
