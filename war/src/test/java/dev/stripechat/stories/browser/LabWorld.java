package dev.stripechat.stories.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;

/** A browser before the {@link Lab}: no server of ours, so it starts in a moment. */
final class LabWorld {

    private static final double PATIENCE_MILLIS = 20_000;

    final Lab lab = new Lab();
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    final Browser browser = Chromium.launch(playwright);

    private LabWorld() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** The one that all share; it ends with the tests. */
    static LabWorld shared() {
        return Shared.WORLD;
    }

    private static final class Shared {
        static final LabWorld WORLD = new LabWorld();
    }

    /** Somebody who has never been here. */
    LabVisitor visitor(Tongue tongue, Screen screen) {
        return new LabVisitor(lab, context(screen.options(tongue, ColorScheme.LIGHT)));
    }

    LabVisitor visitor() {
        return visitor(Tongue.EN, Screen.DESKTOP);
    }

    /** A browser that nobody has used yet; what was planted stays. */
    BrowserContext visitorContext() {
        return context(Screen.DESKTOP.options(Tongue.EN, ColorScheme.LIGHT));
    }

    BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }
}
