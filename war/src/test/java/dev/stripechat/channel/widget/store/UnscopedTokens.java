package dev.stripechat.channel.widget.store;

import dev.stripechat.channel.widget.WidgetToken;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** A control: tokens of widgets without their guard, the shop in the query. */
@Alternative
@Priority(1)
@Dependent
public class UnscopedTokens extends JpaWidgetTokens {

    private final EntityManager entities;

    @Inject
    public UnscopedTokens(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    @Override
    public Optional<WidgetToken> living(ShopId shop, OpaqueToken token, Instant now) {
        return Optional.ofNullable(entities.find(WidgetToken.class, token.hash()));
    }

    @Override
    public Optional<WidgetToken> held(ShopId shop, OpaqueToken token, Instant now) {
        return living(shop, token, now);
    }
}
