package dev.stripechat.channel.widget;

import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.shop.Shops;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

/** A control: the widget without its guard, the shop's list of origins. */
@Alternative
@Priority(1)
@Dependent
public class AnyOrigin extends AllowedOrigins {

    @Inject
    public AnyOrigin(Shops shops, PublicUrl publicUrl) {
        super(shops, publicUrl);
    }

    @Override
    public boolean allow(String shop, String origin) {
        return true;
    }
}
