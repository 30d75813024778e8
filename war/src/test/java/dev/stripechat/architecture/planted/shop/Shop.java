package dev.stripechat.architecture.planted.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Planted nothing: the shop itself. */
@Entity
@Table(name = "shop_shop")
public class Shop {
    @Id private UUID id;

    protected Shop() {}

    UUID key() {
        return id;
    }
}
