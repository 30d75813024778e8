package dev.stripechat.answer;

import dev.stripechat.conversation.PaymentNotice;
import dev.stripechat.conversation.Words;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.Money;
import dev.stripechat.payment.Closing;
import dev.stripechat.payment.DeclineReason;
import dev.stripechat.payment.NextStep;
import dev.stripechat.payment.Payment;
import dev.stripechat.payment.PaymentChanged;
import dev.stripechat.payment.PaymentState;
import java.util.Optional;

/** How a payment's state is told to a shopper: a sentence (for a decline the reason that may be told) and a card. */
record Told(Words words, Optional<PaymentNotice> notice) {

    static Told of(PaymentChanged news, Language language) {
        if (news.unsure()) {
            return checkFirst(news, language);
        }
        if (news.closing().filter(Closing::isTold).isPresent()) {
            return new Told(Words.of(Texts.in(language).text("withdrawn")), Optional.empty());
        }
        String text =
                news.reason()
                        .map(why -> why.text(language, news.amount()))
                        .orElseGet(
                                () ->
                                        Texts.in(language)
                                                .text(
                                                        news.state().word(),
                                                        news.amount().in(language)));
        return new Told(Words.of(text), Optional.of(card(news)));
    }

    /** Money may have been taken: nobody pays again before somebody has looked. */
    static Told checkFirst(PaymentChanged news, Language language) {
        String text = Texts.in(language).text("check_first", news.amount().in(language));
        PaymentNotice card =
                new PaymentNotice(news.state().word(), news.amount(), NextStep.CHECK_FIRST.word());
        return new Told(Words.of(text), Optional.of(card));
    }

    /** The same card under another sentence. */
    static Told saying(String key, PaymentChanged news, Language language) {
        String text = Texts.in(language).text(key, news.amount().in(language));
        return new Told(Words.of(text), Optional.of(card(news)));
    }

    /** Nobody is asked to pay again what another attempt has paid. */
    static Told paidElsewhere(Payment paid, Language language) {
        String key =
                switch (paid.state()) {
                    case PROCESSING -> "processing_elsewhere";
                    case AUTHORIZED -> "authorized_elsewhere";
                    default -> "paid_elsewhere";
                };
        return saying(key, PaymentChanged.of(paid), language);
    }

    private static PaymentNotice card(PaymentChanged news) {
        Money amount = news.amount();
        NextStep next = news.reason().map(DeclineReason::next).orElse(step(news.state()));
        return new PaymentNotice(news.state().word(), amount, next.word());
    }

    private static NextStep step(PaymentState state) {
        return switch (state) {
            case REQUIRES_ACTION -> NextStep.AUTHENTICATE;
            case CANCELED, REQUIRES_PAYMENT_METHOD -> NextStep.TRY_AGAIN;
            default -> NextStep.NONE;
        };
    }
}
