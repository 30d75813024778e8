package dev.stripechat.channel.mail;

import dev.stripechat.contracts.Some;
import dev.stripechat.conversation.Channel;
import dev.stripechat.conversation.Conversation;
import dev.stripechat.conversation.Correspondence.Proof;
import dev.stripechat.conversation.Correspondence.Purpose;
import dev.stripechat.conversation.Message;
import dev.stripechat.conversation.TalkingShop;
import dev.stripechat.kernel.ConversationId;
import dev.stripechat.kernel.EmailAddress;
import dev.stripechat.kernel.Language;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.outbox.Departure;
import dev.stripechat.runtime.outbox.SendDepartures;
import dev.stripechat.runtime.secrets.SecretBox;
import dev.stripechat.settings.InMemoryMailConnections;
import dev.stripechat.settings.MailAccess;
import dev.stripechat.settings.MailConnection;
import dev.stripechat.settings.MailSecurity;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.InMemoryShops;
import dev.stripechat.shop.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A shop that sends mails, in memory: a postman who writes down what he was given, and windows that the test opens. */
final class MailRoom {

    static final SecretBox BOX = new SecretBox("gBC/A9Jva6Tmkl1RYObs9d0XsuSRtUgIHHcFIpKyz78=");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");

    final TalkingShop shop = new TalkingShop();
    final InMemoryForwardings forwardings = new InMemoryForwardings();
    final InMemoryRecipients recipients = new InMemoryRecipients();
    final InMemoryMailConnections connections = new InMemoryMailConnections();
    final List<Mail> mails = new ArrayList<>();
    final List<Channel.Watched> windows = new ArrayList<>();
    final InMemoryPaymentAttempts attempts = new InMemoryPaymentAttempts();
    Posting next = Posting.SENT;
    private final InMemoryShops shops = new InMemoryShops();

    MailRoom() {
        shops.keep(new Shop(shop.id(), "Demo <shop>", Language.EN));
        shops.named(shop.id()).orElseThrow().allowPages(List.of("https://shop.example"));
        MailConnection connection = new MailConnection(shop.id());
        connection.connect(
                new MailConnection.Entry(
                        "mail.shop.example",
                        587,
                        MailSecurity.STARTTLS,
                        Optional.of("chat"),
                        Optional.of("s3cret"),
                        new EmailAddress("chat@shop.example"),
                        "Demo shop",
                        Optional.empty()),
                BOX,
                shop.clock().instant());
        connections.keep(connection);
    }

    boolean asks(Conversation conversation, String address, Purpose purpose) {
        return new AskForMail(
                        shop.conversations(),
                        connections,
                        forwardings,
                        recipients,
                        shop.outbox(),
                        BOX,
                        shop.clock())
                .at(shop.id(), conversation.id(), EmailAddress.of(address), purpose);
    }

    Proof types(Conversation conversation, String code) {
        return new ProveAddress(
                        shop.conversations(),
                        forwardings,
                        recipients,
                        shop.outbox(),
                        BOX,
                        shop.clock())
                .by(shop.id(), conversation.id(), code);
    }

    /** Asks, gets the code, types it. */
    void proves(Conversation conversation, String address, Purpose purpose) {
        asks(conversation, address, purpose);
        sends();
        types(conversation, code());
    }

    /** The code in the last mail. */
    String code() {
        Matcher code = CODE.matcher(mails.get(mails.size() - 1).text());
        if (!code.find()) {
            throw new AssertionError("there is no code in the last mail");
        }
        return code.group(1);
    }

    /** An agent answers, and those who hear it are told. */
    Message answers(Conversation conversation, String text) {
        if (conversation.agent().isEmpty()) {
            shop.takeConversation().by(shop.ada(), conversation.id());
        }
        Message message =
                shop.writeMessage().byAgent(shop.ada(), conversation.id(), Some.clientId(), text);
        new ForwardAnswer(forwardings, shop.outbox()).of(message);
        return message;
    }

    /** Carries what is due, of all lanes. */
    void sends() {
        SendDepartures job =
                new SendDepartures(
                        shop.dispatch(),
                        Stream.of(
                                new CarryCode(packs(), this::post),
                                new CarryMail(
                                        packs(),
                                        this::post,
                                        new Readers(Stream.of(channel())),
                                        shop.clock())));
        shop.departures().all().stream()
                .map(Departure::lane)
                .distinct()
                .forEach(lane -> job.run(lane.instance()));
    }

    void passes(Duration time) {
        shop.clock().pass(time);
        sends();
    }

    private Posting post(MailAccess access, Mail mail) {
        if (next == Posting.SENT || next == Posting.UNANSWERED) {
            mails.add(mail);
        }
        return next;
    }

    private PackMail packs() {
        return new PackMail(
                shop.conversations(),
                shop.conversations(),
                forwardings,
                recipients,
                connections,
                shop.timetables(),
                shops,
                attempts,
                BOX,
                shop.clock());
    }

    List<String> states() {
        return shop.departures().all().stream().map(departure -> departure.state().name()).toList();
    }

    private Channel channel() {
        return new Channel() {
            @Override
            public void deliver(Conversation conversation, Message message) {}

            @Override
            public void show(Conversation conversation) {}

            @Override
            public void refresh(ShopId id, ConversationId chat) {}

            @Override
            public Collection<Watched> watched() {
                return windows;
            }
        };
    }
}
