package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** The pages of one request: plain, but with the forms that a shopper needs. */
record StorefrontView(
        ShopwareData data, StorefrontFrame frame, ShopRequest request, Visitor visitor) {

    private static final Map<String, Long> PRICES =
            Map.of(
                    OpeningStock.MUG,
                    1_290L,
                    OpeningStock.SHIRT_SMALL,
                    2_490L,
                    OpeningStock.SHIRT_LARGE,
                    2_490L);

    static long cents(String productId) {
        if (!PRICES.containsKey(productId)) {
            throw new ShopwareError("FRAMEWORK__ROUTE_NOT_FOUND", "Product not found");
        }
        return PRICES.get(productId);
    }

    ShopAnswer home() {
        StringBuilder list = new StringBuilder("<ul class=\"products\">");
        for (String id : List.of(OpeningStock.MUG, OpeningStock.SHIRT_SMALL)) {
            list.append(
                    "<li><a href=\"%s/detail/%s\">%s%s <strong>%s</strong></a></li>"
                            .formatted(request.prefix(), id, picture(id), named(id), price(id)));
        }
        return page("frontend.home.page", "home", list + "</ul>", new JsonObject());
    }

    ShopAnswer product(String id) {
        String main =
                "<div class=\"product\">%s<div><p class=\"price\">%s</p><p>%s</p>"
                                .formatted(picture(id), price(id), texts().of("ready"))
                        + "<form method=\"post\" action=\"%s/checkout/line-item/add\">"
                                .formatted(request.prefix())
                        + hidden("productId", id)
                        + hidden("quantity", "1")
                        + button("buy", "buy")
                        + "</form></div></div>";
        return titled("frontend.detail.page", named(id), main, new JsonObject());
    }

    ShopAnswer cart() {
        String on =
                "<a class=\"begin-checkout-btn\" href=\"%s/checkout/confirm\">%s</a>"
                        .formatted(request.prefix(), texts().of("checkout"));
        return page("frontend.checkout.cart.page", "cart", lines() + on, new JsonObject());
    }

    ShopAnswer register() {
        String main =
                "<form method=\"post\" action=\"%s/checkout/register\">".formatted(request.prefix())
                        + "<label>%s <input name=\"email\" type=\"email\" required value=\"demo.shopper@example.com\"></label>"
                                .formatted(texts().of("email"))
                        + button("register", "next")
                        + "</form>";
        return page("frontend.checkout.register.page", "register", main, new JsonObject());
    }

    ShopAnswer confirm() {
        String main =
                methods(request.prefix() + "/checkout/configure", visitor.paymentMethodId())
                        + lines()
                        + "<form id=\"confirmOrderForm\" method=\"post\" action=\"%s/checkout/order\">"
                                .formatted(request.prefix())
                        + "<button id=\"confirmFormSubmit\">%s</button></form>"
                                .formatted(texts().of("order"));
        return page("frontend.checkout.confirm.page", "confirm", main, new JsonObject());
    }

    ShopAnswer finish(JsonObject order) {
        String main =
                "<p class=\"finish-ordernumber\">%s %s</p>"
                        .formatted(texts().of("thanks"), ShopwareData.text(order, "orderNumber"));
        return page("frontend.checkout.finish.page", "finish", main, withOrder(order));
    }

    /** Where the shop sends everybody whose payment did not work; it never says why. */
    ShopAnswer editOrder(JsonObject order, String errorCode) {
        String id = ShopwareData.text(order, "id");
        String key = texts().has("error." + errorCode) ? "error." + errorCode : "error.other";
        String alert =
                errorCode.isEmpty()
                        ? ""
                        : "<div class=\"alert alert-danger\" role=\"alert\">%s</div>"
                                .formatted(texts().of(key));
        String main =
                alert
                        + "<p>%s %s, %s</p>"
                                .formatted(
                                        texts().of("order.number"),
                                        ShopwareData.text(order, "orderNumber"),
                                        texts().money(order.get("amountTotal").getAsDouble()))
                        + methods(request.prefix() + "/account/order/update/" + id, methodOf(id));
        return page("frontend.account.edit-order.page", "edit", main, withOrder(order));
    }

    ShopAnswer account() {
        return page(
                "frontend.account.home.page",
                "account",
                "<a href=\"%s/account/order\">%s</a>"
                        .formatted(request.prefix(), texts().of("orders")),
                new JsonObject());
    }

    ShopAnswer orders() {
        StringBuilder list = new StringBuilder("<ul class=\"orders\">");
        JsonArray all = new JsonArray();
        visitor.customerId().stream()
                .flatMap(id -> data.where("order_customer", "customerId", id).stream())
                .map(row -> data.row("order", ShopwareData.text(row, "orderId")))
                .forEach(
                        order -> {
                            all.add(order);
                            list.append(line(order));
                        });
        JsonObject variables = new JsonObject();
        variables.add("orders", all);
        return page("frontend.account.order.page", "orders", list + "</ul>", variables);
    }

    /** One order, opened by the link of its mail. */
    ShopAnswer order(JsonObject order) {
        JsonArray one = new JsonArray();
        one.add(order);
        JsonObject variables = new JsonObject();
        variables.add("orders", one);
        String main = "<ul class=\"orders\">" + line(order) + "</ul>";
        return page("frontend.account.order.single.page", "orders", main, variables);
    }

    private String line(JsonObject order) {
        return "<li><a href=\"%s/account/order/%s\">%s</a> %s</li>"
                .formatted(
                        request.prefix(),
                        ShopwareData.text(order, "deepLinkCode"),
                        ShopwareData.text(order, "orderNumber"),
                        texts().money(order.get("amountTotal").getAsDouble()));
    }

    private String methods(String action, String chosen) {
        StringBuilder form =
                new StringBuilder(
                        "<form class=\"payment\" method=\"post\" action=\"" + action + "\">");
        for (JsonObject method : data.all("payment_method")) {
            String id = ShopwareData.text(method, "id");
            if (method.get("active").getAsBoolean() && !id.equals(OpeningStock.OTHER_CARD)) {
                form.append(
                        "<label><input type=\"radio\" name=\"paymentMethodId\" value=\"%s\"%s> <span>%s<small>%s</small></span></label>"
                                .formatted(
                                        id,
                                        id.equals(chosen) ? " checked" : "",
                                        said(method, "name"),
                                        said(method, "description")));
            }
        }
        return form + button("pay", "pay.with") + "</form>";
    }

    private String said(JsonObject row, String field) {
        JsonObject words = row.getAsJsonObject("translations").getAsJsonObject(language());
        return Html.escaped(ShopwareData.text(words, field));
    }

    private String language() {
        return request.isEnglish() ? ShopwareId.ENGLISH : OpeningStock.GERMAN;
    }

    private String price(String productId) {
        return texts().money(cents(productId) / 100.0);
    }

    private static String picture(String productId) {
        String file = productId.equals(OpeningStock.MUG) ? "mug" : "shirt";
        return "<img src=\"/%s.svg\" alt=\"\" width=\"72\" height=\"72\">".formatted(file);
    }

    private String methodOf(String orderId) {
        List<JsonObject> all = data.where("order_transaction", "orderId", orderId);
        return ShopwareData.text(all.get(all.size() - 1), "paymentMethodId");
    }

    private String lines() {
        StringBuilder lines = new StringBuilder("<ul class=\"cart\">");
        for (PlacedOrders.Line line : visitor.lines()) {
            lines.append(
                    "<li><span>%d × %s</span> <span>%s</span></li>"
                            .formatted(
                                    line.quantity(),
                                    named(line.productId()),
                                    texts().money(line.total())));
        }
        return lines
                + "</ul><p class=\"total\"><span>%s</span> <span>%s</span></p>"
                        .formatted(texts().of("total"), texts().money(visitor.total()));
    }

    private static JsonObject withOrder(JsonObject order) {
        JsonObject variables = new JsonObject();
        variables.add("order", order);
        return variables;
    }

    private String named(String productId) {
        return Html.escaped(new ProductNames(data, language()).of(productId));
    }

    private String button(String name, String key) {
        return "<button class=\"%s\">%s</button>".formatted(name, texts().of(key));
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(name, Html.escaped(value));
    }

    private ShopAnswer page(String route, String key, String main, JsonObject variables) {
        return titled(route, texts().of("title." + key), main, variables);
    }

    private ShopAnswer titled(String route, String title, String main, JsonObject variables) {
        return frame.answer(
                request, visitor, data, new StorefrontFrame.Page(route, title, main, variables));
    }

    private ShopTexts texts() {
        return ShopTexts.in(request.isEnglish());
    }
}
