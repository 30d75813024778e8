package dev.stripechat.architecture.planted.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted: a private field that a neighbour writes. */
@Entity
@Table(name = "conversation_written")
public class WrittenField {
    @Id private UUID id;
    private UUID shopId;

    private String text;

    /** The neighbour. */
    public static final class Neighbour {
        void write(WrittenField field) {
            field.text = "without a trace";
        }
    }

    String text() {
        return text;
    }

    protected WrittenField() {}

    UUID key() {
        return shopId == null ? id : shopId;
    }
}
