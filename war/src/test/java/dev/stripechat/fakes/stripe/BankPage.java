package dev.stripechat.fakes.stripe;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Properties;

/** The pretend bank's page in German and English. */
final class BankPage {

    private BankPage() {}

    /** A page, and where its form may lead. */
    record Page(String html, String returnOrigin) {}

    static Page asking(Bank.Question question, Locale language) {
        String amount = amount(question, language);
        return new Page(
                filled("bank.html", language).replace("{{amount}}", amount),
                origin(question.intent().returnUrl()));
    }

    static Page over(Locale language) {
        return new Page(filled("bank-over.html", language), "");
    }

    private static String filled(String name, Locale language) {
        String html = Pages.file(name).orElseThrow().replace("{{lang}}", language.getLanguage());
        Properties words = words(language);
        for (String key : words.stringPropertyNames()) {
            html = html.replace("{{" + key + "}}", words.getProperty(key));
        }
        return html;
    }

    private static Properties words(Locale language) {
        Properties words = new Properties();
        try {
            words.load(
                    new StringReader(Pages.file("bank." + language.getLanguage()).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String amount(Bank.Question question, Locale language) {
        Currency currency =
                Currency.getInstance(
                        Json.text(question.intent().json(), "currency").toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(
                BigDecimal.valueOf(
                        Json.number(question.intent().json(), "amount"),
                        currency.getDefaultFractionDigits()));
    }

    private static String origin(String url) {
        if (url.isEmpty()) {
            return "";
        }
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
