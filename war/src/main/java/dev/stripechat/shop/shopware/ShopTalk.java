package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.shopware.api.AddressRefused;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.KeysRefused;
import dev.stripechat.shopware.api.PrivilegesMissing;
import dev.stripechat.shopware.api.ShopRefused;
import dev.stripechat.shopware.api.ShopSilent;
import dev.stripechat.shopware.api.TransitionRefused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Asks a shop for the Outbox: what goes wrong is said in the words of those who look after the installation. */
@Dependent
class ShopTalk {

    private final Lines lines;

    @Inject
    ShopTalk(Lines lines) {
        this.lines = lines;
    }

    /** What came of it. */
    Result with(ShopId shop, Function<AdminApi, Result> work) {
        return lines.of(shop)
                .map(api -> judged(() -> work.apply(api)))
                .orElseGet(() -> Result.notNow("not_installed", "The app is not installed there."));
    }

    private interface Work {
        Result done();
    }

    private static Result judged(Work work) {
        try {
            return work.done();
        } catch (ShopSilent silent) {
            return Result.later("shop_silent", "The shop gives no answer.", silent.retryAfter());
        } catch (KeysRefused refused) {
            return Result.refused(
                    "keys_refused", "The shop does not know the app's keys: install it again.");
        } catch (AddressRefused forbidden) {
            return Result.refused(
                    "bad_address",
                    "The shop's address is not https, or leads to a private machine.");
        } catch (PrivilegesMissing missing) {
            return Result.refused(
                    "privileges_missing",
                    "The app may not do that in the shop: " + missing.privileges());
        } catch (TransitionRefused noWay) {
            return Result.refused(
                    "no_way",
                    "The shop does not let the payment go from \"%s\" (%s)."
                            .formatted(noWay.state(), noWay.action()));
        } catch (ShopRefused refused) {
            return Result.refused(
                    "shop_refused",
                    "The shop said %d %s.".formatted(refused.status(), refused.code()));
        }
    }
}
