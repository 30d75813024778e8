package dev.stripechat.stories.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What somebody looks at. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 800);

    private static final int PHONE_PIXELS = 2;

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    boolean isPhone() {
        return this == PHONE;
    }

    Browser.NewContextOptions options(Tongue tongue, ColorScheme colours) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(isPhone() ? PHONE_PIXELS : 1)
                .setIsMobile(isPhone())
                .setHasTouch(isPhone())
                .setColorScheme(colours)
                .setLocale(tongue.locale());
    }

    String word() {
        return isPhone() ? "phone" : "desktop";
    }
}
