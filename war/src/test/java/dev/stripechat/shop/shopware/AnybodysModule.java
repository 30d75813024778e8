package dev.stripechat.shop.shopware;

import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.shop.FollowShop;
import dev.stripechat.shop.Installations;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.EnterByShop;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** In the place of {@link OpenModule}: lets everybody frame the page, as if it did not matter. */
@Alternative
@Priority(1)
@UseCase
public class AnybodysModule extends OpenModule {

    @Inject
    AnybodysModule(
            Installations installations,
            Shops shops,
            FollowShop followShop,
            EnterByShop enterByShop,
            SecretBox box,
            Clock clock) {
        super(installations, shops, followShop, enterByShop, box, clock);
    }

    @Override
    Opened by(String rawQuery, ModulePlace place) {
        Opened opened = super.by(rawQuery, place);
        return new Opened(opened.code(), Set.of("*"), opened.language(), opened.problem());
    }
}
