package dev.stripechat.answer;

import dev.stripechat.kernel.Refusal;
import java.util.List;

/** Reads tables that people bring from other programs. */
public interface EntryTables {

    /**
     * Its lines under the names of {@link TableRow.Column}, without the header.
     *
     * @throws Refusal invalid: {@code bad_table}, {@code table_too_long}
     */
    List<TableRow> rows(byte[] table);
}
