package dev.stripechat.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the database alone can do: rows like those of our messages, one insert and one commit each, by as many
 * connections as there are messages under way. No lock, no number to find, no repeat to look for, no server.
 */
final class BareInserts {

    private static final String INSERT =
            """
            insert into conversation_message (conversation_id, number, shop_id, client_id, author, text, at)
            values (?, ?, ?, ?, 'AGENT', ?, now())
            """;
    private static final String TEXT = "Why was my card declined? I have asked %d times.";

    private BareInserts() {}

    /** Words: URL, shop, seconds, then a conversation for each connection. Prints how many inserts a second. */
    public static void main(String[] words) {
        List<String> conversations = List.of(words).subList(3, words.length);
        System.out.println(perSecond(words[0], words[1], Long.parseLong(words[2]), conversations));
    }

    static double perSecond(String url, String shop, long seconds, List<String> conversations) {
        ExecutorService threads = Executors.newFixedThreadPool(conversations.size());
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Future<Long>> counts = new ArrayList<>();
            for (String conversation : conversations) {
                counts.add(threads.submit(() -> inserted(url, shop, conversation, end)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return (double) sum / seconds;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static long inserted(String url, String shop, String conversation, long end)
            throws SQLException {
        long number = System.nanoTime();
        long first = number;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                insert.setObject(1, UUID.fromString(conversation));
                insert.setLong(2, number++);
                insert.setObject(3, UUID.fromString(shop));
                insert.setObject(4, UUID.randomUUID());
                insert.setString(5, TEXT.formatted(number));
                insert.executeUpdate();
            }
        }
        return number - first;
    }
}
