package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.ShopUnread;
import dev.stripechat.shopware.api.AddressRefused;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.KeysRefused;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.ShopFailure;
import dev.stripechat.shopware.api.ShopRefused;
import dev.stripechat.shopware.api.ShopSilent;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Asks a shop for those who need its answer: what goes wrong is {@link ShopUnread}. */
@Dependent
class AskShop {

    private final Lines lines;

    @Inject
    AskShop(Lines lines) {
        this.lines = lines;
    }

    /** Whether there is one to be asked. */
    boolean isConnected(ShopId shop) {
        return lines.of(shop).isPresent();
    }

    /**
     * What it answers.
     *
     * @throws ShopUnread when it does not
     */
    <T> T of(ShopId shop, Function<AdminApi, T> question) {
        AdminApi api =
                lines.of(shop)
                        .orElseThrow(() -> unread(ShopUnread.Why.CLOSED, "not installed there"));
        try {
            return question.apply(api);
        } catch (ShopSilent silent) {
            throw new ShopUnread(
                    ShopUnread.Why.SILENT, "the shop gives no answer", silent.retryAfter());
        } catch (KeysRefused | PrivilegesMissing refused) {
            throw unread(ShopUnread.Why.KEYS_REFUSED, "the shop does not accept our keys for this");
        } catch (AddressRefused forbidden) {
            throw unread(ShopUnread.Why.REFUSED, "no address of a shop");
        } catch (ShopRefused refused) {
            throw unread(ShopUnread.Why.REFUSED, "the shop said " + refused.status());
        } catch (ShopFailure other) {
            throw unread(ShopUnread.Why.REFUSED, other.getClass().getSimpleName());
        }
    }

    private static ShopUnread unread(ShopUnread.Why why, String what) {
        return new ShopUnread(why, what, Optional.empty());
    }
}
