package dev.stripechat.stories.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.stripechat.stories.threats.Threat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat on a checkout reads nothing that is typed there. */
@Tag("story")
@Threat("T09")
class BrowserInputsTest {

    /** Every way to read a field of the page, or to hear what is typed into it; what our files do is found. */
    static final String INSTRUMENTS =
            """
            (() => {
              if (window !== top) return;
              const found = (window.found = []);
              const finds = (what) => {
                if (/[/]widget[/]/.test(new Error().stack)) found.push(what);
              };
              const ofPage = (node) => node === undefined || node === window || node === document ||
                (node instanceof Node && node.getRootNode() === document);
              const guard = (type, names) => {
                for (const name of names) {
                  const usual = Object.getOwnPropertyDescriptor(type.prototype, name);
                  if (!usual?.get) throw new Error(`there is no ${type.name}.${name}`);
                  Object.defineProperty(type.prototype, name, { ...usual, get() {
                    if (ofPage(this)) finds(`read ${type.name}.${name}`);
                    return usual.get.call(this);
                  } });
                }
              };
              guard(HTMLInputElement, ["value", "checked", "defaultValue", "files", "selectionStart", "selectionEnd",
                "valueAsDate", "valueAsNumber", "validity"]);
              guard(HTMLTextAreaElement, ["value", "defaultValue", "selectionStart", "selectionEnd", "textLength"]);
              guard(HTMLSelectElement, ["value", "selectedIndex", "selectedOptions"]);
              guard(HTMLOptionElement, ["selected", "value"]);
              guard(HTMLFormElement, ["elements", "length"]);
              guard(Document, ["cookie", "forms", "activeElement"]);
              guard(InputEvent, ["data"]);
              const listen = EventTarget.prototype.addEventListener;
              const typing = /^(key|input|beforeinput|change|paste|copy|cut|submit|focus|blur|composition|select)/;
              EventTarget.prototype.addEventListener = function (type, ...more) {
                if (typing.test(type) && ofPage(this)) finds(`heard ${type}`);
                return listen.call(this ?? window, type, ...more);
              };
              const observe = MutationObserver.prototype.observe;
              MutationObserver.prototype.observe = function (target, ...more) {
                if (ofPage(target)) finds("observed the page");
                return observe.call(this, target, ...more);
              };
              window.FormData = class extends FormData {
                constructor(...form) { super(...form); finds("read a form"); }
              };
              const selected = getSelection;
              window.getSelection = document.getSelection = () => { finds("read the selection"); return selected(); };
            })()
            """;

    private final LabWorld world = LabWorld.shared();

    @AfterEach
    void unplant() {
        world.lab.asReleased();
    }

    @Test
    void nothing_of_a_checkout_is_read_while_somebody_fills_it_and_chats() {
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.querySelectorAll('input').forEach(one => one.value)",
                "document.addEventListener('keydown', () => {})",
                "addEventListener('input', () => {}, true)",
                "document.cookie",
                "new FormData(document.querySelector('form'))",
                "document.querySelector('textarea').value",
                "document.querySelector('select').value",
                "new MutationObserver(() => {}).observe(document.body, { childList: true })",
            })
    void a_chat_that_reads_or_listens_is_found_out(String planted) {
        world.lab.plants(planted);

        assertThat(found()).isNotEmpty();
    }

    private Set<String> found() {
        try (LabVisitor visitor = new LabVisitor(world.lab, world.visitorContext())) {
            visitor.prepares(INSTRUMENTS).finds(LabPage.in("en"));
            visitor.page().locator("#card").pressSequentially("4242");
            visitor.opens().says("Hello");
            visitor.page().locator("stripe-chat .header .plain").last().click();
            visitor.page().locator("#code").pressSequentially("321");
            visitor.page().locator("#pay").click();
            Set<String> found = new TreeSet<>();
            ((List<?>) visitor.tells("window.found")).forEach(one -> found.add(one.toString()));
            return found;
        }
    }

    @Test
    void a_whole_purchase_with_a_chat_reads_nothing_and_asks_nobody_but_shop_chat_and_stripe() {
        BrowserWorld real = BrowserWorld.shared();
        Set<String> asked = new TreeSet<>();
        try (BrowserShopper shopper =
                new BrowserShopper(
                        real.shopPage,
                        real.context(Tongue.EN, Screen.DESKTOP, ColorScheme.LIGHT),
                        Tongue.EN)) {
            shopper.page().addInitScript(INSTRUMENTS);
            shopper.page().onRequest(request -> asked.add(originOf(request.url())));

            shopper.arrives().atTill().opensChat().greets().closesChat();
            shopper.pays("funds").readsThatItFailed();
            Object found = shopper.page().evaluate("window.found");

            assertThat((List<?>) found).isEmpty();
            assertThat(asked).isSubsetOf(known(real)).contains(real.server.origin());
        }
    }

    private static Set<String> known(BrowserWorld real) {
        Set<String> known = new TreeSet<>();
        known.add(real.shopPage.origin());
        known.add(real.server.origin());
        known.add(originOf(real.stripe.js()));
        known.add(originOf(real.stripe.api()));
        return known;
    }

    private static String originOf(String url) {
        return url.replaceFirst("^(\\w+://[^/]+).*", "$1");
    }
}
