package dev.stripechat.stories.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.stripechat.world.Eventually;
import java.nio.file.Path;
import java.time.Duration;

/** Pictures of the screens, {@code target/screenshots/de-phone-list.png} and so on. */
record Album(Tongue tongue, Screen screen) {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void take(Page page, String name) {
        String file = tongue.code() + "-" + screen.word() + "-" + name + ".png";
        Page.ScreenshotOptions options =
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(FOLDER.resolve(file));
        Eventually.within(PATIENCE, () -> "no picture of " + file, () -> isTaken(page, options));
    }

    // Chromium draws nothing for a moment when the machine is busy
    private static boolean isTaken(Page page, Page.ScreenshotOptions options) {
        try {
            page.screenshot(options);
            return true;
        } catch (PlaywrightException e) {
            if (e.getMessage().contains("Unable to capture screenshot")) {
                return false;
            }
            throw e;
        }
    }
}
