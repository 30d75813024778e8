package dev.stripechat.stories.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Watches a page for what must never happen on it: violations of its policy, errors, dialogs. */
final class Vigil {

    private static final String LISTEN =
            "document.addEventListener('securitypolicyviolation', event =>"
                    + " console.error('policy: ' + event.effectiveDirective + ' ' + event.blockedURI))";

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Vigil() {}

    static Vigil over(Page page) {
        Vigil vigil = new Vigil();
        page.addInitScript(LISTEN);
        page.onConsoleMessage(vigil::hear);
        page.onPageError(error -> vigil.complaints.add("error: " + error));
        page.onDialog(vigil::dismiss);
        return vigil;
    }

    private void hear(ConsoleMessage message) {
        boolean isLoud = message.type().equals("error") || message.type().equals("warning");
        if (isLoud && !isDeclinedCard(message)) {
            complaints.add(message.type() + ": " + message.text());
        }
    }

    /** Stripe answers 402 then, and the browser's console says so. */
    private static boolean isDeclinedCard(ConsoleMessage message) {
        return message.text().contains("status of 402")
                && message.location().matches(".*/v1/payment_intents/\\w+/confirm\\b.*");
    }

    private void dismiss(Dialog dialog) {
        complaints.add("dialog: " + dialog.message());
        dialog.dismiss();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
