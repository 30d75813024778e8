package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.staff.ShopUser;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Optional;

/** In the place of {@link FrameUsers}: takes a signed name for the right to do everything. */
@Alternative
@Priority(1)
@Dependent
public class EverybodyAdministers extends FrameUsers {

    @Inject
    EverybodyAdministers(Lines lines, FrameLooks looks) {
        super(lines, looks);
    }

    @Override
    Seen of(ShopId shop, String id, Optional<String> language) {
        return Seen.as(new ShopUser(id, "Shop team", true));
    }
}
