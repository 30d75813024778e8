package dev.stripechat.stories.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of the screens, {@code target/screenshots/de-phone-list.png} and so on. */
record Album(Tongue tongue, Screen screen) {

    private static final Path FOLDER = Path.of("target", "screenshots");

    void take(Page page, String name) {
        String file = tongue.code() + "-" + screen.word() + "-" + name + ".png";
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setPath(FOLDER.resolve(file)));
    }
}
