package dev.stripechat.answer.store;

import dev.stripechat.answer.ShopValue;
import dev.stripechat.answer.ShopValues;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values in {@code answer_variable}. */
@Dependent
class JpaShopValues implements ShopValues {

    private final EntityManager entities;

    @Inject
    JpaShopValues(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, String> of(ShopId shop, Language language) {
        return all(shop).stream()
                .filter(value -> value.language() == language)
                .collect(Collectors.toUnmodifiableMap(ShopValue::name, ShopValue::value));
    }

    @Override
    public List<ShopValue> all(ShopId shop) {
        return entities.createQuery(
                        "select v from ShopValue v where v.shopId = :shop order by v.name, v.language",
                        ShopValue.class)
                .setParameter("shop", shop.value())
                .getResultList();
    }

    @Override
    public void put(ShopValue value) {
        entities.merge(value);
    }

    @Override
    public void remove(ShopId shop, Language language, String name) {
        ShopValue.Key key = new ShopValue.Key(shop.value(), language.tag(), name);
        Optional.ofNullable(entities.find(ShopValue.class, key)).ifPresent(entities::remove);
    }
}
