package dev.stripechat.architecture.planted.conversation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Planted: a list in another room's table. */
@Entity
@Table(name = "conversation_list")
public class StrayList {
    @Id private UUID id;
    private UUID shopId;

    @ElementCollection
    @CollectionTable(name = "shop_list")
    private Set<String> items = new HashSet<>();

    Set<String> items() {
        return items;
    }

    protected StrayList() {}

    UUID key() {
        return shopId == null ? id : shopId;
    }
}
