package dev.stripechat.stories.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import dev.stripechat.fakes.stripe.FakeStripe;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.regex.Pattern;

/** Puts the pretend Stripe in at Stripe's own addresses, so that the page and its policy stay as in production. */
final class StripesAddress {

    /** Its script alone; the form's frame comes from beside it. */
    static final Pattern SCRIPT = Pattern.compile("https://js\\.stripe\\.com/v3/");

    private static final Pattern ALL = Pattern.compile("https://(js|api)\\.stripe\\.com/.*");

    private static final System.Logger LOG = System.getLogger(StripesAddress.class.getName());

    private StripesAddress() {}

    static void in(BrowserContext context, FakeStripe stripe) {
        context.route(ALL, route -> answer(route, stripe));
    }

    private static void answer(Route route, FakeStripe stripe) {
        URI asked = URI.create(route.request().url());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        String address = stripe.api() + asked.getRawPath() + query;
        try {
            route.fulfill(
                    new Route.FulfillOptions()
                            .setResponse(route.fetch(new Route.FetchOptions().setUrl(address))));
        } catch (PlaywrightException gone) {
            LOG.log(Level.DEBUG, "the page that asked for {0} is gone", asked.getPath());
        }
    }
}
