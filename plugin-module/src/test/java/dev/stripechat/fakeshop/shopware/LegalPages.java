package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;

/** The pages that the law asks for, in both languages, and where the shop's settings say which is which. */
final class LegalPages {

    private final ShopwareData data;

    LegalPages(ShopwareData data) {
        this.data = data;
    }

    void written() {
        page("tosPage", "Terms", "AGB");
        page("revocationPage", "Right of withdrawal", "Widerrufsbelehrung");
        page("shippingPaymentInfoPage", "Shipping and payment", "Versand und Zahlung");
        page("privacyPage", "Privacy", "Datenschutz");
        page("imprintPage", "Imprint", "Impressum");
    }

    private void page(String key, String english, String german) {
        String id = ShopwareId.of("page-" + key);
        JsonObject page = OpeningStock.row(id, Map.of("type", "page"));
        data.add("cms_page", OpeningStock.translated(page, "name", english, german));
        String section = data.add("cms_section", child("section-" + key, "pageId", id));
        String block = data.add("cms_block", child("block-" + key, "sectionId", section));
        JsonObject slot = child("slot-" + key, "blockId", block);
        slot.addProperty("type", "text");
        JsonObject translations = new JsonObject();
        translations.add(
                ShopwareId.ENGLISH, html("<h2>" + english + "</h2><p>In force since today.</p>"));
        translations.add(OpeningStock.GERMAN, html("<h2>" + german + "</h2><p>Gilt ab heute.</p>"));
        slot.add("translations", translations);
        data.add("cms_slot", slot);
        JsonObject config = new JsonObject();
        config.addProperty("configurationKey", "core.basicInformation." + key);
        config.addProperty("configurationValue", id);
        config.add("salesChannelId", JsonNull.INSTANCE);
        data.add("system_config", config);
    }

    private static JsonObject child(String name, String parentField, String parentId) {
        JsonObject child = OpeningStock.row(ShopwareId.of(name), Map.of(parentField, parentId));
        child.addProperty("position", 0);
        return child;
    }

    private static JsonObject html(String value) {
        JsonObject content = new JsonObject();
        content.addProperty("source", "static");
        content.addProperty("value", value);
        JsonObject config = new JsonObject();
        config.add("content", content);
        JsonObject one = new JsonObject();
        one.add("config", config);
        return one;
    }
}
