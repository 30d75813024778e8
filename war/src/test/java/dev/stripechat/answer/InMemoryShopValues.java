package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of variables in memory. */
public final class InMemoryShopValues implements ShopValues {

    private final List<ShopValue> values = new ArrayList<>();

    @Override
    public Map<String, String> of(ShopId shop, Language language) {
        return all(shop).stream()
                .filter(value -> value.language() == language)
                .collect(Collectors.toMap(ShopValue::name, ShopValue::value));
    }

    @Override
    public List<ShopValue> all(ShopId shop) {
        return values.stream().filter(value -> value.shop().equals(shop)).toList();
    }

    @Override
    public void put(ShopValue value) {
        remove(value.shop(), value.language(), value.name());
        values.add(value);
    }

    @Override
    public void remove(ShopId shop, Language language, String name) {
        values.removeIf(
                value ->
                        value.shop().equals(shop)
                                && value.language() == language
                                && value.name().equals(name));
    }
}
