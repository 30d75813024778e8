package dev.stripechat.contracts;

import static dev.stripechat.staff.AnAccount.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stripechat.channel.widget.WidgetAccess;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.secrets.OpaqueToken;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import dev.stripechat.staff.Accounts;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What nodes that start at once on an empty database do. */
abstract class NodesAtOnce extends ManyAtOnce {

    @Inject private Transaction transaction;
    @Inject private Talks talks;
    @Inject private Accounts accounts;
    @Inject private Shops shops;
    @Inject private WidgetAccess access;

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
    void a_token_that_is_renewed_many_times_at_once_has_one_successor() {
        ShopId shop = Some.shop();
        transaction.around(() -> shops.keep(new Shop(shop, "Paper & Pens", Language.EN)));
        OpaqueToken old = access.open(shop, Language.EN, Optional.empty()).token();

        List<WidgetAccess.Grant> grants =
                AtOnce.all(Collections.nCopies(10, () -> access.renew(shop, old).grant()));

        assertThat(grants).hasSize(10).containsOnly(grants.get(0));
        OpaqueToken renewed = grants.get(0).token();
        assertThat(AtOnce.all(Collections.nCopies(10, () -> access.admit(shop, renewed))))
                .hasSize(10);
        assertThatThrownBy(() -> access.admit(shop, old)).isInstanceOf(Refusal.class);
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
