package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** The model services of the shops; a shop has one or none. */
public interface ModelConnections {

    Optional<ModelConnection> of(ShopId shop);

    void keep(ModelConnection connection);

    /** The shop asks none any more; says whether it did. */
    boolean remove(ShopId shop);
}
