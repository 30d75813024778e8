package dev.stripechat.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.fakes.stripe.FakeAccount;
import dev.stripechat.fakes.stripe.FakeStripe;
import dev.stripechat.stories.browser.Lab.Trouble;
import java.util.List;
import java.util.Map;

/**
 * Checkouts in a shop that takes the money by another Stripe plugin and has our tag on its page, one after the other in
 * one browser.
 */
final class CompanionCheckouts implements AutoCloseable {

    private static final String BODY =
            """
            <main>
              <h1>Checkout</h1>
              <div id="card"></div>
              <button id="pay" type="button" disabled>Pay</button>
              <p id="said" role="status"></p>
            </main>
            <script src="%s"></script>
            <script>
              const pay = document.getElementById("pay");
              const said = document.getElementById("said");
              const clientSecret = "%s";
              const stripe = Stripe("%s");
              const elements = stripe.elements({ clientSecret, locale: "en" });
              const card = elements.create("payment");
              (window.StripeChat ??= []).push(["consent", true], ["attach", card], ["link", { clientSecret }]);
              card.on("ready", () => { pay.disabled = false });
              card.on("change", ({ complete }) => { pay.dataset.complete = complete });
              card.mount("#card");
              pay.onclick = async (event) => {
                window.delay = performance.now() - event.timeStamp;
                const { error, paymentIntent } = await stripe.confirmPayment({ elements, redirect: "if_required" });
                window.took = performance.now() - event.timeStamp;
                said.textContent = error ? error.message : paymentIntent.status;
              };
            </script>
            """;

    private final FakeStripe stripe = FakeStripe.start();
    private final FakeAccount account = stripe.account();
    private final Lab lab;
    private final BrowserContext context;
    private final LabVisitor visitor;

    CompanionCheckouts(LabWorld world) {
        lab = world.lab;
        context = world.context(Screen.DESKTOP.options(Tongue.EN, ColorScheme.LIGHT));
        visitor = new LabVisitor(lab, context);
    }

    /**
     * What became of one.
     *
     * @param status of the PaymentIntent, as Stripe has it
     * @param delay milliseconds from the click until the shop's own code ran
     * @param took milliseconds from the click until it was paid
     */
    record Outcome(String status, double delay, double took) {}

    /** Somebody pays while we are in trouble from the start. */
    Outcome pays(Trouble trouble) {
        lab.troubled(trouble, trouble);
        return pay(page(), () -> {});
    }

    /** Somebody pays who has opened the chat and written, and got no answer: we came into trouble later. */
    Outcome paysAfterWriting(Trouble trouble) {
        lab.troubled(Trouble.NONE, trouble);
        return pay(
                page(),
                () -> {
                    visitor.opens().says("Hello").page().keyboard().press("Escape");
                    assertThat(visitor.panel()).isHidden();
                });
    }

    /** Somebody pays in a shop without us. */
    Outcome paysWithoutUs() {
        return pay(page().withoutTag(), () -> {});
    }

    private LabPage page() {
        return LabPage.in("en").policy("");
    }

    private Outcome pay(LabPage page, Runnable before) {
        JsonObject intent = account.payments().creates(1099, "eur", Map.of());
        String secret = intent.get("client_secret").getAsString();
        String body = BODY.formatted(stripe.js(), secret, account.publishableKey());
        visitor.visits(page.body(body));
        before.run();
        FrameLocator form = visitor.page().frameLocator("#card iframe");
        form.locator("summary").click();
        form.locator("[data-card=succeeds]").click();
        assertThat(visitor.page().locator("#pay")).hasAttribute("data-complete", "true");
        visitor.page().locator("#pay").click();
        assertThat(visitor.page().locator("#said")).not().isEmpty();
        JsonObject now = account.payments().now(intent.get("id").getAsString());
        return new Outcome(
                now.get("status").getAsString(), number("window.delay"), number("window.took"));
    }

    private double number(String expression) {
        return ((Number) visitor.tells(expression)).doubleValue();
    }

    List<String> complaints() {
        return visitor.complaints();
    }

    @Override
    public void close() {
        lab.asReleased();
        visitor.close();
        stripe.close();
    }
}
