package dev.stripechat.runtime.jobs;

import dev.stripechat.kernel.ShopId;

/**
 * What one room throws away of a shop that has left for good. Called in one short transaction after the other, until no room
 * finds anything more. What the law wants kept stays, and goes when its own time is over.
 */
public interface Clearance {

    /**
     * Throws away some of it, not more than so many.
     *
     * @return how many; none, when nothing is left
     */
    int clear(ShopId shop, int most);
}
