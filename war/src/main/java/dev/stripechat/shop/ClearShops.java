package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** The job behind {@link ClearShop}: one instance for each shop that has left for good. */
@Dependent
public class ClearShops implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "shop-clearing";

    private final ClearShop clearShop;

    @Inject
    public ClearShops(ClearShop clearShop) {
        this.clearShop = clearShop;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        ShopId shop = ShopId.of(instance);
        boolean isLeft;
        do {
            isLeft = clearShop.step(shop);
        } while (isLeft);
        return Optional.empty();
    }

    @Override
    public Collection<String> unfinished(int most) {
        return clearShop.leaving(most).stream().map(ShopId::toString).toList();
    }
}
