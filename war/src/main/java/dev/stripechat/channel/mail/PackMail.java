package dev.stripechat.channel.mail;

import dev.stripechat.conversation.Author;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Conversations;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.Sightings;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import dev.stripechat.runtime.outbox.Result;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.MailConnection;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.settings.Timetables;
import dev.stripechat.shop.PaymentAttempts;
import dev.stripechat.shop.Shop;
import dev.stripechat.shop.Shops;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions before and after a mail leaves: what goes into it now, and what has gone. */
@UseCase
public class PackMail {

    private static final int MOST_MESSAGES = 500;
    private static final int MOST_QUESTIONS = 3;
    private static final Result GONE = Result.needless("not_wanted", "It is not wanted any more.");
    private static final Result NOT_CONNECTED =
            Result.notNow("mail_not_connected", "The shop has no mail server.");

    private final Conversations conversations;
    private final Sightings sightings;
    private final Forwardings forwardings;
    private final Recipients recipients;
    private final MailConnections connections;
    private final Timetables timetables;
    private final Shops shops;
    private final PaymentAttempts attempts;
    private final SecretBox box;
    private final Clock clock;

    @Inject
    public PackMail(
            Conversations conversations,
            Sightings sightings,
            Forwardings forwardings,
            Recipients recipients,
            MailConnections connections,
            Timetables timetables,
            Shops shops,
            PaymentAttempts attempts,
            SecretBox box,
            Clock clock) {
        this.conversations = conversations;
        this.sightings = sightings;
        this.forwardings = forwardings;
        this.recipients = recipients;
        this.connections = connections;
        this.timetables = timetables;
        this.shops = shops;
        this.attempts = attempts;
        this.box = box;
        this.clock = clock;
    }

    /** The code, while it is good. */
    Parcel code(ShopId shop, UUID id, UUID departure) {
        return parcel(
                shop,
                id,
                (forwarding, conversation, write) ->
                        forwarding
                                .code(box, clock.instant())
                                .map(
                                        digits ->
                                                write.code(
                                                        forwarding.address(),
                                                        forwarding.purpose(),
                                                        digits,
                                                        departure)));
    }

    /** What was said up to that number. */
    Parcel transcript(ShopId shop, UUID id, long upTo, UUID departure) {
        return parcel(
                shop,
                id,
                (forwarding, conversation, write) ->
                        Optional.of(forwarding)
                                .filter(Forwarding::isProved)
                                .map(
                                        proved ->
                                                write.transcript(
                                                        proved.address(),
                                                        conversation,
                                                        conversations.before(
                                                                conversation,
                                                                upTo + 1,
                                                                MOST_MESSAGES),
                                                        departure)));
    }

    /** Whether the shopper has had that message on a screen. */
    boolean isRead(ShopId shop, ConversationId conversation, long number) {
        return readUpTo(shop, conversation) >= number;
    }

    private long readUpTo(ShopId shop, ConversationId conversation) {
        return sightings.of(shop, conversation).shopper().seen();
    }

    /** What was answered since the last mail, up to now, and was not read in the chat, if that number is among it. */
    Parcel answers(ShopId shop, UUID id, long number, boolean again, UUID departure) {
        return parcel(
                shop,
                id,
                (forwarding, conversation, write) ->
                        Optional.of(forwarding)
                                .filter(Forwarding::takesAnswers)
                                .flatMap(wanted -> wanted.unsentWith(number, again))
                                .map(
                                        after ->
                                                answersAfter(
                                                        conversation, unread(conversation, after)))
                                .filter(answers -> !answers.isEmpty())
                                .map(
                                        answers -> {
                                            forwarding.sends(last(answers));
                                            return write.answers(
                                                    forwarding.address(),
                                                    questions(
                                                            conversation, answers.get(0).number()),
                                                    answers,
                                                    departure);
                                        }));
    }

    private long unread(Conversation conversation, long after) {
        return Math.max(after, readUpTo(conversation.shop(), conversation.id()));
    }

    private static long last(List<Message> messages) {
        return messages.get(messages.size() - 1).number();
    }

    private List<Message> answersAfter(Conversation conversation, long number) {
        return conversations.after(conversation, number, MOST_MESSAGES).stream()
                .filter(message -> message.author() == Author.AGENT)
                .toList();
    }

    /** What the shopper said last, before that number and after the answer before. */
    private List<Message> questions(Conversation conversation, long before) {
        List<Message> questions = new ArrayList<>();
        for (Message message : conversations.before(conversation, before, MOST_MESSAGES)) {
            if (message.author() == Author.AGENT) {
                questions.clear();
            } else if (message.author() == Author.SHOPPER) {
                questions.add(message);
            }
        }
        return questions.subList(Math.max(0, questions.size() - MOST_QUESTIONS), questions.size());
    }

    /** What is to be in the mail; nothing: it is not wanted any more. */
    @FunctionalInterface
    private interface Content {
        Optional<Mail> of(Forwarding forwarding, Conversation conversation, WriteMail write);
    }

    private Parcel parcel(ShopId shop, UUID id, Content content) {
        Optional<Forwarding> forwarding = forwardings.held(shop, id);
        Optional<Conversation> conversation =
                forwarding.flatMap(known -> conversations.named(shop, known.conversation()));
        Optional<MailConnection> connection = connections.of(shop);
        if (conversation.isEmpty()) {
            return Parcel.none(GONE);
        }
        if (connection.isEmpty()) {
            return Parcel.none(NOT_CONNECTED);
        }
        return content.of(forwarding.get(), conversation.get(), writes(conversation.get()))
                .map(mail -> Parcel.of(connection.get().access(box), mail))
                .orElse(Parcel.none(GONE));
    }

    private WriteMail writes(Conversation conversation) {
        Shop shop = shops.named(conversation.shop()).orElseThrow();
        boolean isOnPage = attempts.talkingIn(shop.id(), conversation.id()).isPresent();
        return new WriteMail(
                shop, conversation.language(), timetables.of(shop.id()).zone(), isOnPage);
    }

    /** The mail server has taken the code. */
    void codeLeft(ShopId shop, UUID id) {
        forwardings.held(shop, id).ifPresent(to -> to.codeLeft(clock.instant()));
    }

    /** The code has not left and will not: the address may be asked again. */
    void codeFailed(ShopId shop, UUID id) {
        forwardings
                .held(shop, id)
                .filter(to -> !to.isProved())
                .ifPresent(
                        to -> {
                            to.forgetCode();
                            recipients.giveBack(shop, to.address());
                        });
    }

    /** The answers have arrived. */
    void answersLeft(ShopId shop, UUID id) {
        forwardings.held(shop, id).ifPresent(Forwarding::sent);
    }
}
