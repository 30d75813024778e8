package dev.stripechat.architecture.planted.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted: a table under another room's name. */
@Entity
@Table(name = "desk_stray")
public class StrayTable {
    @Id private UUID id;
    private UUID shopId;

    protected StrayTable() {}

    UUID key() {
        return shopId == null ? id : shopId;
    }
}
