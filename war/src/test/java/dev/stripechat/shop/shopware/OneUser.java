package dev.stripechat.shop.shopware;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.shopware.api.AdminApi;
import dev.stripechat.shopware.api.ShopUser;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shop with one person in its administration; what else may be asked nobody asks here. */
final class OneUser implements Lines {

    final List<String> asked = new ArrayList<>();
    int inAHurry;
    private Optional<ShopUser> user;
    private Optional<RuntimeException> trouble = Optional.empty();
    private boolean away;

    OneUser(ShopUser user) {
        this.user = Optional.of(user);
    }

    void is(ShopUser other) {
        user = Optional.of(other);
    }

    void isNobody() {
        user = Optional.empty();
    }

    void fails(RuntimeException why) {
        trouble = Optional.of(why);
    }

    void isAway() {
        away = true;
    }

    void isBack() {
        away = false;
    }

    @Override
    public Optional<AdminApi> of(ShopId shop) {
        return Optional.of(shop).filter(known -> !away).map(known -> api());
    }

    @Override
    public Optional<AdminApi> hurried(ShopId shop) {
        inAHurry++;
        return of(shop);
    }

    private AdminApi api() {
        return (AdminApi)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {AdminApi.class},
                        (proxy, method, given) -> answer(method.getName(), given));
    }

    private Object answer(String question, Object[] given) {
        trouble.ifPresent(
                why -> {
                    throw why;
                });
        if (!question.equals("user")) {
            throw new UnsupportedOperationException(question);
        }
        asked.add(String.valueOf(given[0]));
        return user;
    }
}
