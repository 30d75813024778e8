package dev.stripechat.fakeshop;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the middle of the pages that sell. */
final class Pages {

    private final Frame frame;

    Pages(Frame frame) {
        this.frame = frame;
    }

    Answer products(Visit visit) {
        String products =
                Stream.of(Product.values())
                        .map(product -> line("product", visit, product).html())
                        .collect(Collectors.joining());
        String main = new Sheet("products", visit.texts()).part("products", products).html();
        return frame.answer(200, visit, visit.texts().of("shop.title"), main, "");
    }

    Answer cart(Visit visit) {
        Texts texts = visit.texts();
        if (visit.order().isClosed() || visit.order().cart().isEmpty()) {
            return message(200, visit, "empty", visit.base());
        }
        String lines =
                inCart(visit.order().cart())
                        .map(product -> line("cartline", visit, product).html())
                        .collect(Collectors.joining());
        Sheet sheet = new Sheet("cart", texts).part("lines", lines);
        sheet.part("sums", sums(visit)).word("checkout", visit.at("checkout"));
        return frame.answer(200, visit, texts.of("cart.title"), sheet.html(), "");
    }

    private static Sheet line(String template, Visit visit, Product product) {
        Texts texts = visit.texts();
        Cart cart = visit.order().cart();
        int quantity = cart.quantity(product);
        return new Sheet(template, texts)
                .word("action", visit.at("cart"))
                .word("product", product.word())
                .word("name", texts.of(product.word()))
                .word("more", texts.of(product.word() + ".more"))
                .word("about", texts.of(product.word() + ".about"))
                .word("price", texts.money(product.price()))
                .word("amount", texts.money(cart.amount(product)))
                .word("quantity", Integer.toString(quantity))
                .word("fewer", Integer.toString(quantity - 1))
                .word("another", Integer.toString(quantity + 1))
                .part("least", quantity <= 1 ? "disabled" : "")
                .part("most", quantity >= Cart.MOST ? "disabled" : "");
    }

    /** What an order consists of and costs, for the till and after it. */
    static String summary(Visit visit) {
        String lines =
                inCart(visit.order().cart())
                        .map(product -> line("sumline", visit, product).html())
                        .collect(Collectors.joining());
        return new Sheet("summary", visit.texts())
                .part("lines", lines)
                .part("sums", sums(visit))
                .html();
    }

    private static String sums(Visit visit) {
        Cart cart = visit.order().cart();
        return new Sheet("sums", visit.texts())
                .word("shipping", visit.texts().money(cart.shipping()))
                .word("total", visit.texts().money(cart.total()))
                .html();
    }

    private static Stream<Product> inCart(Cart cart) {
        return Stream.of(Product.values()).filter(product -> cart.quantity(product) > 0);
    }

    /** A page that says one thing and names one way on; its texts start with the word for it. */
    Answer message(int status, Visit visit, String word, String wayOn) {
        return message(status, visit, word, wayOn, "");
    }

    Answer message(int status, Visit visit, String word, String wayOn, String more) {
        Sheet sheet = saying(word, visit.texts(), wayOn).word("order", visit.order().number());
        sheet.text("text", word + ".text").part("more", more);
        String script = word.equals("processing") ? new Sheet("waiting", visit.texts()).html() : "";
        return frame.answer(status, visit, visit.texts().of(word + ".title"), sheet.html(), script);
    }

    /** Such a page outside of any visit. */
    Answer bare(int status, Texts texts, String word) {
        Sheet sheet = saying(word, texts, "/" + texts.language()).part("more", "");
        sheet.text("text", word + ".text");
        return frame.bare(status, texts, texts.of(word + ".title"), sheet.html());
    }

    private static Sheet saying(String word, Texts texts, String wayOn) {
        Map<String, String> tones =
                Map.of("thanks", "good", "processing", "calm", "failed", "bad", "empty", "calm");
        return new Sheet("message", texts)
                .word("kind", word)
                .word("tone", tones.getOrDefault(word, "bad"))
                .word("heading", texts.of(word + ".title"))
                .word("way-on", wayOn)
                .word("way", texts.of(word + ".way"));
    }
}
