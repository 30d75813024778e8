package dev.stripechat.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.world.TestDatabase;
import java.util.List;

/** How many rows each table has about a conversation. */
final class RowsLeft {

    private RowsLeft() {}

    /** Of all tables that name a conversation, whoever made them: a new one that forgets nothing is found. */
    static List<String> of(String conversation, TestDatabase database) {
        List<String> counts =
                database.column(
                        "select 'select count(*)::text from ' || table_name || ' where ' || column_name"
                                + " || '::text = ''"
                                + conversation
                                + "''' from information_schema.columns where table_schema = 'public'"
                                + " and (column_name = 'conversation_id' or table_name ="
                                + " 'conversation_conversation' and column_name = 'id')");
        assertThat(counts).hasSizeGreaterThan(5);
        return counts.stream().flatMap(sql -> database.column(sql).stream()).toList();
    }
}
