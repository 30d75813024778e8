package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.conversation.Message;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;
import dev.stripechat.shop.Shop;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;

/** Puts mails of one shop into words. What people said is masked already, and is never read as markup. */
final class WriteMail {

    private static final int MOST_CHARACTERS = 256 * 1024;

    private final Shop shop;
    private final Language language;
    private final MailTexts texts;
    private final boolean onPage;
    private final DateTimeFormatter times;

    /**
     * Of one language.
     *
     * @param onPage the chat is on the payment page of an order, and not in the shop
     */
    WriteMail(Shop shop, Language language, ZoneId zone, boolean onPage) {
        this.shop = shop;
        this.language = language;
        this.texts = MailTexts.in(language);
        this.onPage = onPage;
        this.times =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .withZone(zone);
    }

    /** Nothing but the code: whoever reads it may have nothing to do with the chat. */
    Mail code(EmailAddress to, Purpose purpose, String digits, UUID id) {
        MailBody body =
                new MailBody()
                        .line(text(purpose == Purpose.ANSWERS ? "code.answers" : "code.transcript"))
                        .line(text("code.here"))
                        .code(digits)
                        .line(text("code.not_you"));
        return mail(to, "code", body, id.toString());
    }

    /** All that was said. */
    Mail transcript(EmailAddress to, Conversation conversation, List<Message> messages, UUID id) {
        MailBody body = new MailBody().line(text("transcript.here"));
        List<Message> last = fitting(messages);
        if (!last.isEmpty() && last.get(0).number() > 1) {
            body.line(text("transcript.shortened"));
        }
        last.forEach(message -> said(body, message));
        return mail(to, "transcript", linked(body), id.toString());
    }

    /** What people of the shop answered, and to what. */
    Mail answers(EmailAddress to, List<Message> questions, List<Message> answers, UUID id) {
        MailBody body = new MailBody().line(text("answers.here"));
        answers.forEach(message -> said(body, message));
        if (!questions.isEmpty()) {
            body.line(text("answers.asked"));
            questions.forEach(question -> body.quote(words(question)));
        }
        body.line(text(onPage ? "answers.page" : "answers.more"));
        long upTo = answers.get(answers.size() - 1).number();
        return mail(to, "answers", linked(body), id + "." + upTo);
    }

    /** What an admin sends to see whether mails arrive. */
    Mail test(EmailAddress to) {
        return mail(
                to, "test", new MailBody().line(text("test.here")), UUID.randomUUID().toString());
    }

    private void said(MailBody body, Message message) {
        body.said(who(message), times.format(message.at()), words(message));
    }

    /** A file is named: it may have come without a word. */
    private String words(Message message) {
        return message.file()
                .map(file -> text("file").replace("{file}", file.fileName()))
                .map(named -> message.text().isEmpty() ? named : message.text() + "\n" + named)
                .orElseGet(message::text);
    }

    private String who(Message message) {
        String role = message.author() == Author.SHOPPER ? "you" : message.author().word();
        return message.author() == Author.AGENT
                ? message.authorName().orElseGet(() -> text("team"))
                : text(role);
    }

    private MailBody linked(MailBody body) {
        if (onPage) {
            // of the link to it we keep a hash alone
            return body.line(text("page"));
        }
        shop.page().ifPresent(address -> body.link(text("link"), address));
        return body;
    }

    private static List<Message> fitting(List<Message> messages) {
        int left = MOST_CHARACTERS;
        int first = messages.size();
        while (first > 0 && left > 0) {
            first--;
            left -= messages.get(first).text().length();
        }
        return messages.subList(first, messages.size());
    }

    private Mail mail(EmailAddress to, String kind, MailBody body, String id) {
        String subject = text(kind + ".subject");
        return new Mail(to, language, subject, body.text(), body.html(language.tag()), id);
    }

    private String text(String key) {
        return texts.text(key, shop.name());
    }
}
