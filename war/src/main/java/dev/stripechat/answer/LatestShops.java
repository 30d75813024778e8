package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was learned last of each shop, by the revision of its answers. Of the shops that were asked for longest ago nothing is kept: all
 * of it can be learned again.
 */
final class LatestShops<T> {

    private static final int MOST = 200;

    private record Known<T>(long revision, T what) {}

    private final Map<ShopId, Known<T>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ShopId, Known<T>> eldest) {
                    return size() > MOST;
                }
            };

    /** Nothing, if nothing was learned of that revision. */
    synchronized Optional<T> of(ShopId shop, long revision) {
        return Optional.ofNullable(known.get(shop))
                .filter(one -> one.revision() == revision)
                .map(Known::what);
    }

    /** The same; if there is nothing, what is fresh is kept. */
    synchronized T of(ShopId shop, long revision, Supplier<T> fresh) {
        return of(shop, revision)
                .orElseGet(
                        () -> {
                            T what = fresh.get();
                            keep(shop, revision, what);
                            return what;
                        });
    }

    synchronized void keep(ShopId shop, long revision, T what) {
        known.put(shop, new Known<>(revision, what));
    }

    /** Unless something else has taken its place. */
    synchronized void forget(ShopId shop, T what) {
        Known<T> now = known.get(shop);
        if (now != null && now.what() == what) {
            known.remove(shop);
        }
    }
}
