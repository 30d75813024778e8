package dev.stripechat.fakeshop.shopware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files of the shop's own, and of the app that is installed. */
final class ShopFiles {

    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript; charset=UTF-8",
                    "css", "text/css; charset=UTF-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "json", "application/json");

    private ShopFiles() {}

    static InputStream open(String name) {
        InputStream in = ShopFiles.class.getResourceAsStream("/fakeshop/shopware/" + name);
        if (in == null) {
            throw new IllegalStateException("no file " + name);
        }
        return in;
    }

    static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shop's own script and styles. */
    static Optional<ShopAnswer> own(String path) {
        return path.matches("/(shop|admin)\\.(js|css)|/(mug|shirt|shop)\\.svg")
                ? Optional.of(file(path, text(path.substring(1)).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The script of the app, which the theme serves, and its public files, from the shop's own origin. */
    static Optional<ShopAnswer> ofApp(AppRow app, String path) {
        String asset = asset(app.name());
        String wanted = "";
        if (path.equals(scriptPath(app.name()))) {
            wanted = "Resources/app/storefront/dist/storefront/js/" + asset + "/" + asset + ".js";
        } else if (path.startsWith("/bundles/" + app.name().toLowerCase(Locale.ROOT) + "/")) {
            wanted = "Resources/public/" + path.split("/", 4)[3];
        }
        return Optional.ofNullable(app.zip().files().get(wanted)).map(bytes -> file(path, bytes));
    }

    static String scriptPath(String appName) {
        return "/theme/js/" + asset(appName) + "/" + asset(appName) + ".js";
    }

    /** Shopware looks for scripts under the name in kebab case, and nowhere else. */
    private static String asset(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static ShopAnswer file(String path, byte[] bytes) {
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
        return ShopAnswer.of(200, type, bytes);
    }
}
