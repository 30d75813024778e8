package dev.stripechat.channel.widget;

import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import java.time.Instant;
import java.util.Optional;

/** All tokens of widgets. */
public interface WidgetTokens {

    /** The living token of that shop. */
    Optional<WidgetToken> living(ShopId shop, OpaqueToken token, Instant now);

    /** The same, and nobody else renews it until this transaction is over. */
    Optional<WidgetToken> held(ShopId shop, OpaqueToken token, Instant now);

    void keep(WidgetToken token);

    /** The token of that hash reads everything from now on. */
    void open(ShopId shop, String tokenHash);

    /** Forgets the token of that hash, if there is one. */
    void forget(ShopId shop, String tokenHash);

    /** Forgets all that open this conversation. */
    void forget(ShopId shop, ConversationId conversation);
}
