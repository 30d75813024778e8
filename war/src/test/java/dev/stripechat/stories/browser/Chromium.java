package dev.stripechat.stories.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The browser of the stories, with all of its guards. */
final class Chromium {

    /** All that is asked of it: a container has no sandbox for it. Web security stays on. */
    static final List<String> ARGUMENTS = List.of("--no-sandbox");

    private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

    private static final String FONTS =
            """
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              <dir>%s</dir>
              <dir>/usr/share/fonts</dir>
              <cachedir>%s</cachedir>
              <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
              <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
              <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
            </fontconfig>
            """;

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        Path binary = FOLDER.resolve("chromium");
        if (!Files.exists(binary)) {
            throw new IllegalStateException(binary + " is missing; mvn verify puts it there");
        }
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(binary)
                                .setArgs(ARGUMENTS)
                                .setEnv(environment()));
    }

    /** The same font on every machine, so that the pictures are the same. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        try {
            Path fonts = Files.createTempFile(FOLDER.getParent(), "browser-fonts", ".conf");
            Files.writeString(
                    fonts,
                    FONTS.formatted(
                            FOLDER.resolve("fonts"), FOLDER.resolveSibling("browser-fonts")));
            environment.put("FONTCONFIG_FILE", fonts.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return environment;
    }
}
