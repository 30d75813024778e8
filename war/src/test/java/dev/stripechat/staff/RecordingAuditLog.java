package dev.stripechat.staff;

import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.List;

/** The audit log in memory: each row as one line, {@code action by actor: subject}. */
public final class RecordingAuditLog implements AuditLog {

    private record Row(ShopId shop, String line) {}

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void write(ShopId shop, String actor, String action, String subject) {
        rows.add(new Row(shop, action + " by " + actor + ": " + subject));
    }

    /** All lines of a shop, in order. */
    public List<String> of(ShopId shop) {
        return rows.stream().filter(row -> row.shop().equals(shop)).map(Row::line).toList();
    }
}
