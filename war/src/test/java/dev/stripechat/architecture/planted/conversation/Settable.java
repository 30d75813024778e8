package dev.stripechat.architecture.planted.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted: a setter. */
@Entity
@Table(name = "conversation_settable")
public class Settable {
    @Id private UUID id;
    private UUID shopId;

    private String text;

    void setText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    protected Settable() {}

    UUID key() {
        return shopId == null ? id : shopId;
    }
}
