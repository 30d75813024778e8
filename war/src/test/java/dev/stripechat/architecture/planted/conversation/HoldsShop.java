package dev.stripechat.architecture.planted.conversation;

import dev.stripechat.architecture.planted.shop.Shop;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted: it holds an entity of another room. */
@Entity
@Table(name = "conversation_holds_shop")
public class HoldsShop {
    @Id private UUID id;
    private UUID shopId;

    @ManyToOne private Shop shop;

    Shop shop() {
        return shop;
    }

    protected HoldsShop() {}

    UUID key() {
        return shopId == null ? id : shopId;
    }
}
