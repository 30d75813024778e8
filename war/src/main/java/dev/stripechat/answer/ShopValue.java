package dev.stripechat.answer;

import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.ShopId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** What a shop has put for a variable in one language, {@code 30} for {@code {return_days}}. */
@Entity
@Table(name = "answer_variable")
@IdClass(ShopValue.Key.class)
public class ShopValue {

    private static final int LONGEST = 500;

    /** Shop, language and variable. */
    public record Key(UUID shopId, String language, String name) implements Serializable {}

    @Id
    @Column(name = "shop_id")
    private UUID shopId;

    @Id private String language;
    @Id private String name;
    private String value;

    protected ShopValue() {}

    /**
     * @throws Refusal invalid: {@code bad_variable}, {@code bad_value}, {@code bad_text}, {@code bad_link}
     */
    public ShopValue(ShopId shop, Language language, String name, String value) {
        if (!Filling.isName(name) || Filling.KNOWN.contains(name)) {
            throw Refusal.invalid("bad_variable", "A variable is written {like_this}.");
        }
        if (value.isBlank() || value.length() > LONGEST || value.contains("{")) {
            throw Refusal.invalid("bad_value", "A value has 1 to 500 characters and no braces.");
        }
        this.shopId = shop.value();
        this.language = language.tag();
        this.name = name;
        this.value = EntryChecks.line(value, "bad_value");
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public Language language() {
        return Language.of(language);
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }
}
