package dev.stripechat.answer;

import dev.stripechat.kernel.ShopId;

/** What each shop's assistant has learned. */
@FunctionalInterface
interface Readers {

    /** That of a shop, as of the newest of its answers. */
    Reader of(ShopId shop, ShopKnowledge knowledge);
}
