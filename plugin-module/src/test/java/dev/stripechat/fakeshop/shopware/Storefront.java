package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What shoppers do on the shop's pages: look, take, log in as a guest, order, pay, come back. */
final class Storefront {

    private static final String SESSION = "session-";

    private final ShopwareData data;
    private final AppSystem apps;
    private final OrderDesk orders;
    private final GatewayCalls gateways;
    private final StorefrontTokens tokens;
    private final StorefrontFrame frame;
    private final OwnOrders mine;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

    Storefront(
            ShopwareData data,
            AppSystem apps,
            OrderDesk orders,
            GatewayCalls gateways,
            StorefrontTokens tokens,
            StorefrontFrame frame) {
        this.data = data;
        this.apps = apps;
        this.orders = orders;
        this.gateways = gateways;
        this.tokens = tokens;
        this.frame = frame;
        this.mine = new OwnOrders(data);
    }

    void logsGuestsOut(boolean on) {
        frame.logsGuestsOut(on);
    }

    /** By the value of the session's cookie, or the context token of the Store API. */
    Optional<Visitor> visitor(String key) {
        return Optional.ofNullable(visitors.get(key))
                .or(
                        () ->
                                visitors.values().stream()
                                        .filter(v -> v.token().equals(key))
                                        .findFirst());
    }

    ShopAnswer answer(ShopRequest request) {
        Optional<Visitor> known = request.cookie(SESSION).map(visitors::get);
        if (known.isPresent()) {
            return answer(request, known.get());
        }
        String cookie = Words.alphanumeric(26);
        Visitor visitor = new Visitor();
        visitors.put(cookie, visitor);
        return answer(request, visitor)
                .with("Set-Cookie", SESSION + "=" + cookie + "; Path=/; HttpOnly; SameSite=Lax");
    }

    private ShopAnswer answer(ShopRequest request, Visitor visitor) {
        visitor.reads(request.isEnglish() ? ShopwareId.ENGLISH : OpeningStock.GERMAN);
        Optional<ShopAnswer> file = apps.row().flatMap(a -> ShopFiles.ofApp(a, request.path()));
        if (file.isPresent()) {
            return file.get();
        }
        return request.isPost() ? done(request, visitor) : page(request, visitor);
    }

    private ShopAnswer page(ShopRequest request, Visitor visitor) {
        String path = request.path();
        StorefrontView view = new StorefrontView(data, frame, request, visitor);
        if (path.startsWith("/detail/")) {
            return view.product(path.substring("/detail/".length()));
        }
        if (path.startsWith("/account/order/edit/")) {
            String code = request.query().getOrDefault("error-code", "");
            return asked(
                    visitor,
                    view.editOrder(
                            mine.of(visitor, path.substring("/account/order/edit/".length())),
                            code));
        }
        if (path.startsWith("/account/order/")) {
            return view.order(mine.byDeepLink(path.substring("/account/order/".length())));
        }
        return switch (path) {
            case "/" -> view.home();
            case "/checkout/cart" -> asked(visitor, view.cart());
            case "/checkout/register" -> view.register();
            case "/checkout/confirm" -> confirm(request, visitor, view);
            case "/checkout/finish" -> finish(request, visitor, view);
            case "/account" -> view.account();
            case "/account/order" -> view.orders();
            case "/account/logout" -> logout(request, visitor);
            case "/payment/finalize-transaction" -> back(request);
            default -> ShopAnswer.notFound();
        };
    }

    /** The checkout gateway is asked whenever a page shows ways to pay. */
    private ShopAnswer asked(Visitor visitor, ShopAnswer answer) {
        gateways.checkout(visitor);
        return answer;
    }

    private ShopAnswer confirm(ShopRequest request, Visitor visitor, StorefrontView view) {
        if (visitor.lines().isEmpty()) {
            return ShopAnswer.goTo(request.prefix() + "/checkout/cart");
        }
        return visitor.customerId().isEmpty()
                ? ShopAnswer.goTo(request.prefix() + "/checkout/register")
                : asked(visitor, view.confirm());
    }

    private ShopAnswer finish(ShopRequest request, Visitor visitor, StorefrontView view) {
        ShopAnswer page =
                view.finish(mine.of(visitor, request.query().getOrDefault("orderId", "")));
        boolean isGuest =
                visitor.customerId()
                        .filter(id -> data.row("customer", id).get("guest").getAsBoolean())
                        .isPresent();
        if (frame.logsGuestsOut() && isGuest) {
            visitor.is(Optional.empty());
        }
        return page;
    }

    private ShopAnswer logout(ShopRequest request, Visitor visitor) {
        visitor.is(Optional.empty());
        return ShopAnswer.goTo(request.prefix() + "/");
    }

    private ShopAnswer back(ShopRequest request) {
        Map<String, String> rest = new LinkedHashMap<>(request.query());
        String token = rest.remove("_sw_payment_token");
        return ShopAnswer.goTo(orders.finish(token == null ? "" : token, rest));
    }

    private ShopAnswer done(ShopRequest request, Visitor visitor) {
        String path = request.path();
        if (path.matches("(/store-api)?/app-system/[A-Za-z]+/generate-token")) {
            return token(request, visitor);
        }
        if (path.startsWith("/account/order/update/")) {
            return payAgain(request, visitor, path.substring("/account/order/update/".length()));
        }
        return switch (path) {
            case "/checkout/line-item/add" -> take(request, visitor);
            case "/checkout/register" -> register(request, visitor);
            case "/checkout/configure" -> choose(request, visitor);
            case "/checkout/order" -> order(request, visitor);
            case "/gateway/context" -> context(request, visitor);
            default -> ShopAnswer.notFound();
        };
    }

    private ShopAnswer token(ShopRequest request, Visitor visitor) {
        String[] parts = request.path().split("/");
        String name = parts[parts.length - 2];
        mustBeOurs(name);
        Visitor asking =
                request.path().startsWith("/store-api/")
                        ? request.header("sw-context-token")
                                .flatMap(this::visitor)
                                .orElseGet(Visitor::new)
                        : visitor;
        return ShopAnswer.json(200, tokens.token(asking));
    }

    private void mustBeOurs(String appName) {
        if (!apps.mustRow().name().equals(appName)) {
            throw new ShopwareError(
                    "FRAMEWORK__APP_NOT_FOUND", "Could not find app \"" + appName + "\"");
        }
    }

    private ShopAnswer take(ShopRequest request, Visitor visitor) {
        String product = request.form().getOrDefault("productId", "");
        int quantity = Integer.parseInt(request.form().getOrDefault("quantity", "1"));
        visitor.takes(product, quantity, StorefrontView.cents(product));
        return ShopAnswer.goTo(request.prefix() + "/checkout/cart");
    }

    private ShopAnswer register(ShopRequest request, Visitor visitor) {
        Map<String, String> form = request.form();
        String id =
                new PlacedOrders(data)
                        .customer(
                                form.getOrDefault("email", "demo.shopper@example.com"),
                                form.getOrDefault("phoneNumber", ""),
                                !form.containsKey("createCustomerAccount"));
        data.changeSilently(
                "customer", id, row -> row.addProperty("languageId", visitor.languageId()));
        visitor.is(Optional.of(id));
        return ShopAnswer.goTo(request.prefix() + "/checkout/confirm");
    }

    private ShopAnswer choose(ShopRequest request, Visitor visitor) {
        visitor.paysWith(request.form().getOrDefault("paymentMethodId", OpeningStock.CARD));
        return ShopAnswer.goTo(request.prefix() + "/checkout/confirm");
    }

    private ShopAnswer order(ShopRequest request, Visitor visitor) {
        if (visitor.lines().isEmpty() || visitor.customerId().isEmpty()) {
            return ShopAnswer.goTo(request.prefix() + "/checkout/confirm");
        }
        gateways.checkout(visitor);
        return paid(request, orders.order(visitor));
    }

    private ShopAnswer payAgain(ShopRequest request, Visitor visitor, String orderId) {
        mine.of(visitor, orderId);
        orders.paysAgainWith(
                orderId, request.form().getOrDefault("paymentMethodId", OpeningStock.CARD));
        return paid(request, orderId);
    }

    private ShopAnswer paid(ShopRequest request, String orderId) {
        return ShopAnswer.goTo(orders.pay(orderId, request.storefront()));
    }

    private ShopAnswer context(ShopRequest request, Visitor visitor) {
        if (request.header("X-Requested-With").filter("XMLHttpRequest"::equals).isEmpty()) {
            throw new ShopwareError("FRAMEWORK__ROUTE_NOT_FOUND", "No route found");
        }
        JsonObject body = PhpJson.object(request.body()).orElseGet(JsonObject::new);
        mustBeOurs(ShopwareData.text(body, "appName"));
        JsonObject own = body.deepCopy();
        own.remove("appName");
        gateways.context(visitor, own);
        JsonObject answer = new JsonObject();
        answer.addProperty("token", visitor.token());
        answer.add("redirectUrl", JsonNull.INSTANCE);
        return ShopAnswer.json(200, answer);
    }
}
