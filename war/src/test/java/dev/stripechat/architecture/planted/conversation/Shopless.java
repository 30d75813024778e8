package dev.stripechat.architecture.planted.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted: it does not know its shop. */
@Entity
@Table(name = "conversation_shopless")
public class Shopless {
    @Id private UUID id;

    protected Shopless() {}

    UUID key() {
        return id;
    }
}
