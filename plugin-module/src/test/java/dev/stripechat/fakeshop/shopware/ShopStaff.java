package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Who works in the shop's administration on its first day. */
public final class ShopStaff {

    /** May do everything. */
    public static final String ADMINISTRATOR = ShopwareId.of("user-administrator");

    /** May open our app, and little else. */
    public static final String CLERK = ShopwareId.of("user-clerk");

    /** May not open our app; has keys of the Admin API all the same, as everybody there. */
    public static final String PACKER = ShopwareId.of("user-packer");

    private final ShopwareData data;

    private ShopStaff(ShopwareData data) {
        this.data = data;
    }

    static void of(ShopwareData data) {
        ShopStaff staff = new ShopStaff(data);
        staff.user(ADMINISTRATOR, "Demo", "Administrator", true);
        staff.user(CLERK, "Demo", "Clerk", false);
        staff.user(PACKER, "", "", false);
        staff.role(CLERK, List.of("order:read", "app.StripeChat"));
        staff.role(PACKER, List.of("order:read", "order_delivery:update"));
    }

    private void user(String id, String firstName, String lastName, boolean admin) {
        JsonObject user =
                OpeningStock.row(
                        id,
                        Map.of(
                                "username",
                                "user" + id.substring(0, 6),
                                "firstName",
                                firstName,
                                "lastName",
                                lastName,
                                "email",
                                id + "@shop.example"));
        user.addProperty("active", true);
        user.addProperty("admin", admin);
        data.add("user", user);
    }

    private void role(String user, List<String> privileges) {
        JsonObject role = OpeningStock.row(ShopwareId.of("role-" + user), Map.of("userId", user));
        JsonArray all = new JsonArray();
        privileges.forEach(all::add);
        role.add("privileges", all);
        data.add("acl_role", role);
    }
}
