package dev.stripechat.architecture.planted.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted: a field that others can write. */
@Entity
@Table(name = "conversation_open")
public class OpenField {
    @Id private UUID id;
    private UUID shopId;

    String text;

    protected OpenField() {}

    UUID key() {
        return shopId == null ? id : shopId;
    }
}
