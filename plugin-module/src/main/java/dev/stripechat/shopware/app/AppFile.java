package dev.stripechat.shopware.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file of the app.
 *
 * @param path where the shop finds it, below the app's folder
 * @param source where it lies here
 */
record AppFile(String path, String source) {
    private static final String STOREFRONT = "Resources/app/storefront/";

    /** The shop runs only what lies under dist; the store wants to read the source beside it, which is the same. */
    static final List<AppFile> ALL =
            List.of(
                    of("CHANGELOG.md"),
                    of("CHANGELOG_de-DE.md"),
                    new AppFile(
                            STOREFRONT + "dist/storefront/js/stripe-chat/stripe-chat.js",
                            STOREFRONT + "src/main.js"),
                    of(STOREFRONT + "src/main.js"),
                    of("Resources/config/config.xml"),
                    of("Resources/config/plugin.png"),
                    of("Resources/flow.xml"),
                    of("Resources/snippet/storefront.de-DE.json"),
                    of("Resources/snippet/storefront.en-GB.json"),
                    of("Resources/views/storefront/base.html.twig"),
                    of("manifest.xml"));

    boolean isTemplate() {
        return path.endsWith(".xml") || path.endsWith(".twig");
    }

    byte[] bytes() {
        try (InputStream file = AppFile.class.getResourceAsStream(AppBundle.NAME + "/" + source)) {
            if (file == null) {
                throw new IllegalStateException("The app's file " + source + " is missing.");
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AppFile of(String path) {
        return new AppFile(path, path);
    }
}
