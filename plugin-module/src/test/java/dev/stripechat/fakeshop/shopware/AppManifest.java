package dev.stripechat.fakeshop.shopware;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an app tells of itself and asks for, as its {@code manifest.xml} says it. */
record AppManifest(Xml root) {

    static final String ENGLISH = "en-GB";
    static final String GERMAN = "de-DE";

    /** What a way to pay is called, and what is said of it. */
    record Words(String name, String description) {}

    record Webhook(String name, String url, String event, boolean onlyLiveVersion) {}

    record Button(String action, String entity, String view, String url) {}

    record Module(String name, String parent, String source, Map<String, String> labels) {}

    record PaymentMethod(
            String identifier,
            Map<String, Words> words,
            Optional<String> pay,
            Optional<String> finish,
            Optional<String> validate,
            Optional<String> refund) {}

    record Cookie(String name, String value, String days) {}

    static AppManifest of(byte[] file) {
        AppManifest manifest = new AppManifest(Xml.of(file, "manifest.xml"));
        for (String needed :
                List.of("name", "label", "author", "copyright", "license", "version")) {
            if (manifest.root.text("meta", needed).orElse("").isEmpty()) {
                throw ShopwareError.invalidApp(
                        "Unable to parse file \"manifest.xml\". Message: "
                                + needed
                                + " must not be empty");
            }
        }
        return manifest;
    }

    String name() {
        return root.text("meta", "name").orElseThrow();
    }

    String version() {
        return root.text("meta", "version").orElseThrow();
    }

    String compatibility() {
        return root.text("meta", "compatibility").orElse("*");
    }

    /** Without it there is no registration at all, and so no secret. */
    Optional<String> registrationUrl() {
        return root.text("setup", "registrationUrl");
    }

    Optional<String> secret() {
        return root.text("setup", "secret").filter(s -> !s.isEmpty());
    }

    List<Webhook> webhooks() {
        return root.at("webhooks", "webhook").stream()
                .map(
                        hook ->
                                new Webhook(
                                        hook.attribute("name"),
                                        hook.attribute("url"),
                                        hook.attribute("event"),
                                        hook.attribute("onlyLiveVersion").equals("true")))
                .toList();
    }

    List<Button> buttons() {
        return root.at("admin", "action-button").stream()
                .map(
                        button ->
                                new Button(
                                        button.attribute("action"),
                                        button.attribute("entity"),
                                        button.attribute("view"),
                                        button.attribute("url")))
                .toList();
    }

    List<Module> modules() {
        return root.at("admin", "module").stream()
                .map(
                        module ->
                                new Module(
                                        module.attribute("name"),
                                        module.attribute("parent"),
                                        module.attribute("source"),
                                        Map.of(
                                                ENGLISH,
                                                module.said("label", ENGLISH),
                                                GERMAN,
                                                module.said("label", GERMAN))))
                .toList();
    }

    Optional<String> mainModule() {
        return root.at("admin", "main-module").stream()
                .findFirst()
                .map(module -> module.attribute("source"));
    }

    List<PaymentMethod> paymentMethods() {
        return root.at("payments", "payment-method").stream()
                .map(
                        method ->
                                new PaymentMethod(
                                        method.text("identifier").orElseThrow(),
                                        Map.of(
                                                ENGLISH,
                                                words(method, ENGLISH),
                                                GERMAN,
                                                words(method, GERMAN)),
                                        method.text("pay-url"),
                                        method.text("finalize-url"),
                                        method.text("validate-url"),
                                        method.text("refund-url")))
                .toList();
    }

    private static Words words(Xml of, String locale) {
        return new Words(of.said("name", locale), of.said("description", locale));
    }

    Optional<String> checkoutGateway() {
        return root.text("gateways", "checkout");
    }

    Optional<String> contextGateway() {
        return root.text("gateways", "context");
    }

    List<Cookie> cookies() {
        return root.at("cookies", "group", "entries", "cookie").stream()
                .map(
                        entry ->
                                new Cookie(
                                        entry.text("cookie").orElseThrow(),
                                        entry.text("value").orElse(""),
                                        entry.text("expiration").orElse("1")))
                .toList();
    }

    /** As in {@code order:read}, and what was named whole, as in {@code promotion.editor}. */
    Set<String> privileges() {
        Set<String> all = new TreeSet<>();
        root.child("permissions").stream().flatMap(p -> p.all().stream()).forEach(p -> add(p, all));
        return all;
    }

    private static void add(Xml permission, Set<String> all) {
        if (permission.name().equals("permission")) {
            all.add(permission.text());
        } else if (permission.name().equals("crud")) {
            List.of("create", "read", "update", "delete")
                    .forEach(verb -> all.add(permission.text() + ":" + verb));
        } else {
            all.add(permission.text() + ":" + permission.name());
        }
    }
}
