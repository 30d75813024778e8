package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import java.util.List;
import java.util.Map;

/** What shops have put for the variables of their answers. */
public interface ShopValues {

    /** All that is put in that language, by the name of the variable. */
    Map<String, String> of(ShopId shop, Language language);

    /** All of a shop, in every language, by name. */
    List<ShopValue> all(ShopId shop);

    void put(ShopValue value);

    void remove(ShopId shop, Language language, String name);
}
