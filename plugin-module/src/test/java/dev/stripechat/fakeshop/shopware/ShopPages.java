package dev.stripechat.fakeshop.shopware;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Everything that browsers see of the shop. */
final class ShopPages implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(ShopPages.class.getName());

    private final Storefront storefront;
    private final AdminFrame admin;

    ShopPages(Storefront storefront, AdminFrame admin) {
        this.storefront = storefront;
        this.admin = admin;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ShopAnswer answer = answer(ShopRequest.of(exchange));
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Frame-Options", "deny");
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private ShopAnswer answer(ShopRequest request) {
        try {
            if (request.path().equals("/admin")) {
                return admin.page(request);
            }
            return ShopFiles.own(request.path()).orElseGet(() -> storefront.answer(request));
        } catch (ShopwareError refused) {
            return ShopAnswer.json(status(refused), json(refused));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the shop cannot answer " + request.path(), e);
            return ShopAnswer.html(500, "<h1>Internal Server Error</h1>");
        }
    }

    private static int status(ShopwareError refused) {
        return switch (refused.code()) {
            case "FRAMEWORK__APP_JWT_GENERATION_REQUIRES_CUSTOMER_LOGGED_IN" -> 400;
            case "FRAMEWORK__APP_NOT_FOUND", "FRAMEWORK__ROUTE_NOT_FOUND" -> 404;
            case "FRAMEWORK__APP_INACTIVE" -> 404;
            case "CHECKOUT__PAYMENT_TOKEN_INVALIDATED" -> 410;
            case "CHECKOUT__CUSTOMER_NOT_LOGGED_IN" -> 403;
            default -> 500;
        };
    }

    private static JsonObject json(ShopwareError refused) {
        JsonObject error = new JsonObject();
        error.addProperty("status", Integer.toString(status(refused)));
        error.addProperty("code", refused.code());
        error.addProperty("detail", refused.getMessage());
        JsonArray errors = new JsonArray();
        errors.add(error);
        JsonObject json = new JsonObject();
        json.add("errors", errors);
        json.addProperty("message", refused.getMessage());
        return json;
    }
}
