package dev.stripechat.runtime.outward;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import java.net.URI;
import java.util.Optional;

/** A control: shops may be anywhere. */
@Alternative
@Priority(1)
@Dependent
public class AnyShopHost extends ShopHosts {

    public AnyShopHost() {
        super(Optional.empty());
    }

    @Override
    public boolean mayBe(URI url) {
        return true;
    }
}
