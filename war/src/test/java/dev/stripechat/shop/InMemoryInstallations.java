package dev.stripechat.shop;

import dev.stripechat.kernel.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Installations in memory. */
public final class InMemoryInstallations implements Installations {

    private final Map<String, Installation> installations = new HashMap<>();

    @Override
    public Optional<Installation> known(String shopwareId) {
        return Optional.ofNullable(installations.get(shopwareId));
    }

    @Override
    public Optional<Installation> claimed(String shopwareId) {
        return known(shopwareId);
    }

    @Override
    public Optional<Installation> of(ShopId shop) {
        return installations.values().stream()
                .filter(one -> one.shop().equals(shop) && one.isConfirmed())
                .findAny();
    }

    @Override
    public List<Installation> by(UUID appId) {
        return installations.values().stream()
                .filter(one -> one.appId().equals(appId) && one.isConfirmed())
                .toList();
    }

    @Override
    public Optional<Installation> held(ShopId shop) {
        return of(shop);
    }

    /** Nobody else is here. */
    @Override
    public void alone(ShopId shop) {}

    @Override
    public void keep(Installation installation) {
        installations.put(installation.shopwareId(), installation);
    }

    @Override
    public void forget(Installation installation) {
        installations.remove(installation.shopwareId());
    }

    @Override
    public List<ShopId> active(int most) {
        return installations.values().stream()
                .filter(Installation::isActive)
                .map(Installation::shop)
                .limit(most)
                .toList();
    }

    @Override
    public List<ShopId> leaving(Instant now, int most) {
        return installations.values().stream()
                .filter(one -> one.isLeaving(now))
                .map(Installation::shop)
                .limit(most)
                .toList();
    }
}
