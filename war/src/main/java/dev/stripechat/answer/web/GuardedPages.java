package dev.stripechat.answer.web;

import dev.stripechat.answer.Pages;
import dev.stripechat.answer.Passage;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.runtime.outward.PinnedPage;
import dev.stripechat.runtime.outward.ShopHosts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads pages from machines that everybody reaches, and follows them nowhere. */
@Dependent
class GuardedPages implements Pages {

    private static final int MOST = 2 * 1024 * 1024;
    private static final Pattern CHARSET =
            Pattern.compile("charset=\"?(?<name>[A-Za-z0-9._-]{1,40})", Pattern.CASE_INSENSITIVE);

    private final PinnedPage page;

    @Inject
    GuardedPages(PinnedPage page) {
        this.page = page;
    }

    @Override
    public List<Passage> at(URI url) {
        PinnedPage.Answer answer = answer(url);
        if (answer.status() / 100 == 3) {
            throw Refusal.conflict("page_moved", "The page is somewhere else; name that address.");
        }
        if (answer.status() != HttpURLConnection.HTTP_OK) {
            throw Refusal.conflict("page_not_there", "The page answered " + answer.status() + ".");
        }
        String type = answer.type().orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/html") && !type.startsWith("application/xhtml+xml")) {
            throw Refusal.conflict("no_page", "That is no HTML page.");
        }
        return Passages.in(document(answer, type, url));
    }

    @Override
    public List<Passage> in(String html, String title) {
        Document document = Jsoup.parse(html);
        document.title(title);
        return Passages.in(document);
    }

    private PinnedPage.Answer answer(URI url) {
        try {
            return page.read(url, MOST);
        } catch (ShopHosts.Forbidden forbidden) {
            throw Refusal.conflict(
                    "page_refused", "The address is not https, or leads to a private machine.");
        } catch (PinnedPage.TooLarge large) {
            throw Refusal.conflict("page_too_large", "The page is larger than 2 MiB.");
        } catch (IOException silent) {
            throw Refusal.unavailable("page_silent", "The page gives no answer.");
        }
    }

    private static Document document(PinnedPage.Answer answer, String type, URI url) {
        Matcher charset = CHARSET.matcher(type);
        Optional<String> named =
                Optional.of(charset).filter(Matcher::find).map(found -> found.group("name"));
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(answer.body()),
                    named.filter(GuardedPages::isKnown).orElse(null),
                    url.toString());
        } catch (IOException unread) {
            throw Refusal.conflict("no_page", "That is no HTML page.");
        }
    }

    private static boolean isKnown(String charset) {
        return Charset.isSupported(charset);
    }
}
