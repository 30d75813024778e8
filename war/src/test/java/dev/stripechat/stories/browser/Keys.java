package dev.stripechat.stories.browser;

import com.microsoft.playwright.Page;

/** Somebody who goes over a page by the Tab key alone. */
record Keys(Page page) {

    private static final int MOST = 40;

    /** Of all that has the focus, the innermost that we may look at: what it says, or what it is. */
    private static final String FOCUSED =
            "() => { let at = document.activeElement;"
                    + " while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
                    + " return at.localName + ' ' + (at.textContent || '') }";

    /** To the one that says that. */
    Keys tabsTo(String words) {
        return tabs(words, false);
    }

    /** To the first of that kind. */
    Keys tabsInto(String kind) {
        return tabs(kind + " ", true);
    }

    private Keys tabs(String wanted, boolean atStart) {
        StringBuilder way = new StringBuilder();
        for (int step = 0; step < MOST; step++) {
            page.keyboard().press("Tab");
            String focused = String.valueOf(page.evaluate(FOCUSED));
            if (atStart ? focused.startsWith(wanted) : focused.contains(wanted)) {
                return this;
            }
            way.append(focused, 0, Math.min(30, focused.length())).append(" > ");
        }
        throw new AssertionError("no way by Tab to " + wanted + ": " + way);
    }
}
