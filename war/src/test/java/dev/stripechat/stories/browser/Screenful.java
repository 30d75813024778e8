package dev.stripechat.stories.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A screen, with what must never happen on it. */
final class Screenful {

    /** Each element as its name and those of its attributes, and each address, in the page and in its shadow roots. */
    private static final String CENSUS =
            "() => { const all = []; const walk = root => root.querySelectorAll('*').forEach(one => {"
                    + " all.push([one.localName, ...one.getAttributeNames().sort()].join(' '));"
                    + " for (const name of ['href', 'src', 'action', 'srcdoc'])"
                    + "   if (one.hasAttribute(name)) all.push(one.getAttribute(name).replace(/\\?.*/, ''));"
                    + " if (one.shadowRoot) walk(one.shadowRoot); });"
                    + " walk(document); return all.sort().join('\\n') }";

    final Page page;
    private final Consumer<Page> view;
    private final Vigil vigil;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    Screenful(Page page, Consumer<Page> view) {
        this.page = page;
        this.view = view;
        this.vigil = Vigil.over(page);
        page.onRequest(request -> hosts.add(host(request.url())));
    }

    String census() {
        view.accept(page);
        return counts();
    }

    /** The same as it is now. */
    String counts() {
        return String.valueOf(page.evaluate(CENSUS));
    }

    List<String> complaints() {
        List<String> all = new ArrayList<>(vigil.complaints());
        hosts.stream()
                .filter(host -> !host.matches("localhost|127\\.0\\.0\\.1|"))
                .forEach(all::add);
        return all;
    }

    private static String host(String url) {
        return url.startsWith("http") ? URI.create(url).getHost() : "";
    }
}
