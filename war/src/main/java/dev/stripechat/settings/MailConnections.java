package dev.stripechat.settings;

import dev.stripechat.kernel.ShopId;
import java.util.Optional;

/** The mail servers of the shops; a shop has one or none. */
public interface MailConnections {

    Optional<MailConnection> of(ShopId shop);

    void keep(MailConnection connection);

    /** The shop sends no mail any more; says whether it did. */
    boolean remove(ShopId shop);
}
