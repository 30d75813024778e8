package dev.stripechat.fakeshop.shopware;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** An action that the app brings to the Flow Builder. */
record FlowAction(String url, Map<String, String> headers, Set<String> parameters) {

    static FlowAction of(AppZip app, String name) {
        String file =
                app.text("Resources/flow.xml")
                        .orElseThrow(() -> new IllegalArgumentException("no flow.xml"));
        Xml action =
                Xml.of(file.getBytes(StandardCharsets.UTF_8), "flow.xml")
                        .at("flow-actions", "flow-action")
                        .stream()
                        .filter(one -> one.text("meta", "name").orElse("").equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no action " + name));
        Map<String, String> headers = new LinkedHashMap<>();
        action.at("headers", "parameter")
                .forEach(h -> headers.put(h.attribute("name"), h.attribute("value")));
        Set<String> parameters = new LinkedHashSet<>();
        action.at("parameters", "parameter").forEach(p -> parameters.add(p.attribute("name")));
        return new FlowAction(action.text("meta", "url").orElseThrow(), headers, parameters);
    }
}
