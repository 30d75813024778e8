package dev.stripechat.contracts;

import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.Accounts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What nodes that start at once on an empty database do. */
abstract class NodesAtOnce extends ManyAtOnce {

    @Inject private Talks talks;
    @Inject private Accounts accounts;
    @Inject private Shops shops;

    @Test
    void nodes_that_start_at_once_make_the_first_admin_once() {
        String login = Some.word();
        Callable<Boolean> prepares =
                () ->
                        talks.fromOne(
                                () -> {
                                    boolean isNew = accounts.claimed(login).isEmpty();
                                    if (isNew) {
                                        anAccount().called(login).keptIn(accounts);
                                    }
                                    return isNew;
                                });

        List<Boolean> made = AtOnce.all(List.of(prepares, prepares));

        assertThat(made).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void nodes_that_start_at_once_make_the_first_shop_once() {
        ShopId shop = Some.shop();
        Callable<Boolean> prepares =
                () ->
                        talks.fromOne(
                                () -> {
                                    boolean isNew = shops.claimed(shop).isEmpty();
                                    if (isNew) {
                                        shops.keep(new Shop(shop, "Paper & Pens", Language.EN));
                                    }
                                    return isNew;
                                });

        List<Boolean> made = AtOnce.all(List.of(prepares, prepares));

        assertThat(made).containsExactlyInAnyOrder(true, false);
    }
}
