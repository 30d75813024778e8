package dev.stripechat.conversation;

import dev.stripechat.contracts.Some;
import dev.stripechat.kernel.ClientId;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.InMemoryPayments;
import dev.stripechat.runtime.MovableClock;
import dev.stripechat.runtime.events.RecordingAnnouncer;
import dev.stripechat.runtime.jobs.RecordingJobs;
import dev.stripechat.runtime.outbox.Dispatch;
import dev.stripechat.runtime.outbox.InMemoryDepartures;
import dev.stripechat.runtime.outbox.Outbox;
import dev.stripechat.settings.InMemoryMailConnections;
import dev.stripechat.settings.InMemoryTimetables;
import dev.stripechat.shop.InMemoryCheckouts;
import dev.stripechat.shop.InMemoryOrders;
import dev.stripechat.shop.InMemoryPaymentAttempts;
import dev.stripechat.shop.OrderOwner;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.RecordingAuditLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shop with its conversations in memory, two agents, and what was ordered, announced and logged. */
public final class TalkingShop {

    private final ShopId shop = Some.shop();
    private final Member ada = Some.agent(shop, "Ada");
    private final Member ben = Some.agent(shop, "Ben");
    private final MovableClock clock = MovableClock.atNoon();
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryHandovers handovers = new InMemoryHandovers(conversations);
    private final InMemoryStays stays = new InMemoryStays(conversations);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryAttachments attachments = new InMemoryAttachments();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryCheckouts checkouts = new InMemoryCheckouts();
    private final InMemoryTimetables timetables = new InMemoryTimetables();
    private final InMemoryMailConnections mails = new InMemoryMailConnections();
    private final RecordingJobs jobs = new RecordingJobs();
    private final InMemoryDepartures departures = new InMemoryDepartures();
    private final RecordingAnnouncer announcer = new RecordingAnnouncer();
    private final RecordingAuditLog audit = new RecordingAuditLog();
    private final List<String> counted = new ArrayList<>();

    public ShopId id() {
        return shop;
    }

    public Member ada() {
        return ada;
    }

    public Member ben() {
        return ben;
    }

    public MovableClock clock() {
        return clock;
    }

    public InMemoryConversations conversations() {
        return conversations;
    }

    public InMemoryHandovers handovers() {
        return handovers;
    }

    public InMemoryAttachments attachments() {
        return attachments;
    }

    public InMemoryPayments payments() {
        return payments;
    }

    public InMemoryCheckouts checkouts() {
        return checkouts;
    }

    public InMemoryTimetables timetables() {
        return timetables;
    }

    public InMemoryMailConnections mails() {
        return mails;
    }

    public InMemoryOrders orders() {
        return orders;
    }

    /** Who talks about which order. */
    OrderTalk orderTalk() {
        return new OrderTalk(
                conversations, stays, new OrderOwner(orders, new InMemoryPaymentAttempts()));
    }

    /** The transactions around what is sent, for a shop that is at work. */
    public Dispatch dispatch() {
        return new Dispatch(departures, nobody -> Optional.empty(), jobs, clock);
    }

    public InMemoryDepartures departures() {
        return departures;
    }

    public Outbox outbox() {
        return new Outbox(departures, jobs, clock);
    }

    /** What became of questions, as it was counted. */
    public List<String> counted() {
        return counted;
    }

    public RecordingJobs jobs() {
        return jobs;
    }

    public RecordingAnnouncer announcer() {
        return announcer;
    }

    public RecordingAuditLog audit() {
        return audit;
    }

    /** A conversation of this shop, to be told further and kept here. */
    public AConversation conversation() {
        return AConversation.aConversation().of(shop);
    }

    public Conversation has(AConversation told) {
        return told.keptIn(conversations);
    }

    public Message hears(Conversation conversation, String text) {
        return hears(conversation, Some.clientId(), text);
    }

    public Message hears(Conversation conversation, ClientId clientId, String text) {
        return receiveMessage().from(shop, conversation.id(), clientId, text);
    }

    /** All that was said, as {@code author: text}. */
    public List<String> said(Conversation conversation) {
        return conversations.after(conversation, 0).stream()
                .map(message -> message.author().word() + ": " + message.text())
                .toList();
    }

    public StartConversation startConversation() {
        return new StartConversation(
                conversations, new InMemoryBelongings(conversations), stays, clock);
    }

    public ReceiveMessage receiveMessage() {
        return new ReceiveMessage(
                conversations, attachments, checkouts, timetables, jobs, announcer, clock);
    }

    public WriteMessage writeMessage() {
        return new WriteMessage(conversations, attachments, checkouts, audit, announcer, clock);
    }

    public AttachFile attachFile() {
        return new AttachFile(conversations, attachments, checkouts, clock);
    }

    public TakeConversation takeConversation() {
        return new TakeConversation(conversations, audit, announcer, clock);
    }

    public CloseConversation closeConversation() {
        return new CloseConversation(conversations, audit, announcer, clock);
    }

    public ReopenConversation reopenConversation() {
        return new ReopenConversation(conversations, audit, announcer);
    }

    public LinkPayment linkPayment() {
        return new LinkPayment(conversations, payments, stays, outbox(), audit, announcer, clock);
    }

    public RateConversation rateConversation() {
        return new RateConversation(conversations, conversations, checkouts, announcer, clock);
    }

    public EraseConversation eraseConversation() {
        return new EraseConversation(conversations, conversations, audit, announcer);
    }

    public Reply reply() {
        return new Reply(conversations, handovers, announcer, clock);
    }

    public ReplyToShoppers replyToShoppers(Responder responder) {
        return new ReplyToShoppers(
                reply(),
                responder,
                conversations,
                new TellAway(conversations, timetables, mails, announcer, clock),
                (what, outcome) -> counted.add(outcome));
    }
}
