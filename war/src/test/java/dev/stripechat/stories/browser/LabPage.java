package dev.stripechat.stories.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of a shop as a test wants it.
 *
 * @param policy its Content-Security-Policy; empty for none, {@code {chat}} stands for the chat's origin
 * @param tags how often the chat's tag is on it
 */
record LabPage(
        String language,
        String direction,
        String policy,
        String head,
        String body,
        Map<String, String> attributes,
        int tags) {

    static final String SHOP = "00000000-0000-4000-8000-000000000001";

    /** Nothing but its own files and the chat's. */
    static final String STRICT =
            "default-src 'self' {chat} {live}; base-uri 'none'; object-src 'none'; form-action 'self'";

    private static final String FORM =
            """
            <main>
              <h1>Checkout</h1>
              <form>
                <label>Name <input id="name" autocomplete="off" value="Demo shopper"></label>
                <label>Card <input id="card" inputmode="numeric" autocomplete="off" value="4242 4242 4242 4242"></label>
                <label>Code <input id="code" type="password" autocomplete="off" value="123"></label>
                <label>Country <select id="country"><option>AT</option><option selected>DE</option></select></label>
                <label>Remark <textarea id="remark">None</textarea></label>
                <label><input id="terms" type="checkbox" checked> Terms</label>
                <button id="pay" type="button">Pay</button>
              </form>
            </main>
            """;

    /** A checkout in a language, with a strict policy and one tag. */
    static LabPage in(String language) {
        return new LabPage(
                language,
                "ltr",
                STRICT,
                "",
                FORM,
                Map.of("data-shop", SHOP, "data-language", language),
                1);
    }

    LabPage direction(String other) {
        return new LabPage(language, other, policy, head, body, attributes, tags);
    }

    LabPage policy(String other) {
        return new LabPage(language, direction, other, head, body, attributes, tags);
    }

    LabPage head(String html) {
        return new LabPage(language, direction, policy, html, body, attributes, tags);
    }

    LabPage body(String html) {
        return new LabPage(language, direction, policy, head, html, attributes, tags);
    }

    LabPage tag(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new LabPage(language, direction, policy, head, body, more, tags);
    }

    LabPage twice() {
        return new LabPage(language, direction, policy, head, body, attributes, 2);
    }

    LabPage withoutTag() {
        return new LabPage(language, direction, policy, head, body, attributes, 0);
    }

    String html(String chat) {
        return """
               <!doctype html>
               <html lang="%s" dir="%s">
                 <head>
                   <meta charset="utf-8">
                   <meta name="viewport" content="width=device-width, initial-scale=1">
                   <title>Shop</title>
                   <link rel="icon" href="/icon.svg">
                   <link rel="stylesheet" href="/lab.css">
                   %s%s
                 </head>
                 <body>%s</body>
               </html>
               """
                .formatted(language, direction, head, tag(chat).repeat(tags), body);
    }

    /** The script tag, as a shop writes it. */
    String tag(String chat) {
        String words =
                attributes.entrySet().stream()
                        .map(one -> " %s=\"%s\"".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
        return "<script async src=\"%s/widget/stripe-chat.js\"%s></script>".formatted(chat, words);
    }
}
