package dev.stripechat.contracts;

import dev.stripechat.admin.SetUpLinksContract;
import dev.stripechat.answer.AnEntry;
import dev.stripechat.answer.AskedQuestionsContract;
import dev.stripechat.answer.HistoriesContract;
import dev.stripechat.answer.KnowledgeContract;
import dev.stripechat.answer.ModelStoresContract;
import dev.stripechat.channel.mail.Forwardings;
import dev.stripechat.channel.mail.MailContract;
import dev.stripechat.channel.mail.Recipients;
import dev.stripechat.channel.widget.WidgetTokens;
import dev.stripechat.channel.widget.WidgetTokensContract;
import dev.stripechat.conversation.AConversation;
import dev.stripechat.conversation.AttachmentsContract;
import dev.stripechat.conversation.BelongingsContract;
import dev.stripechat.conversation.ChangesContract;
import dev.stripechat.conversation.ConversationsContract;
import dev.stripechat.conversation.HandoversContract;
import dev.stripechat.conversation.HearingContract;
import dev.stripechat.conversation.LinkedPaymentsContract;
import dev.stripechat.conversation.MessagesContract;
import dev.stripechat.conversation.RatingsContract;
import dev.stripechat.conversation.SightingsContract;
import dev.stripechat.conversation.StaysContract;
import dev.stripechat.kernel.ShopId;
import dev.stripechat.payment.APayment;
import dev.stripechat.payment.OrderNames;
import dev.stripechat.payment.Payments;
import dev.stripechat.payment.PaymentsContract;
import dev.stripechat.paymentpage.ATill;
import dev.stripechat.paymentpage.OrderPayments;
import dev.stripechat.paymentpage.OrderPaymentsContract;
import dev.stripechat.paymentpage.OrderRefunds;
import dev.stripechat.paymentpage.OrderRefundsContract;
import dev.stripechat.runtime.intake.Intake;
import dev.stripechat.runtime.intake.IntakeContract;
import dev.stripechat.runtime.jobs.Jobs;
import dev.stripechat.runtime.jobs.JobsContract;
import dev.stripechat.runtime.outbox.Departures;
import dev.stripechat.runtime.outbox.OutboxContract;
import dev.stripechat.settings.EventEndpointsContract;
import dev.stripechat.settings.MailConnections;
import dev.stripechat.settings.MailSettingsContract;
import dev.stripechat.settings.ShopStandingsContract;
import dev.stripechat.settings.StripeConnections;
import dev.stripechat.settings.StripeConnectionsContract;
import dev.stripechat.settings.Timetables;
import dev.stripechat.shop.ACheckout;
import dev.stripechat.shop.APaymentAttempt;
import dev.stripechat.shop.APaymentRequest;
import dev.stripechat.shop.ASalesChannel;
import dev.stripechat.shop.AnInstallation;
import dev.stripechat.shop.AnOrder;
import dev.stripechat.shop.CartProofsContract;
import dev.stripechat.shop.CheckoutsContract;
import dev.stripechat.shop.InstallationsContract;
import dev.stripechat.shop.OrderStores;
import dev.stripechat.shop.OrdersByNameContract;
import dev.stripechat.shop.OrdersContract;
import dev.stripechat.shop.PaymentAttemptsContract;
import dev.stripechat.shop.SalesChannelsContract;
import dev.stripechat.shop.ShopsContract;
import dev.stripechat.staff.AccountsContract;
import dev.stripechat.staff.AnAccount;
import dev.stripechat.staff.AuditLog;
import dev.stripechat.staff.AuditLogContract;
import dev.stripechat.staff.FrameCodesContract;
import dev.stripechat.staff.ResetLinksContract;
import dev.stripechat.staff.SessionsContract;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** All contracts of the stores on PostgreSQL, in one deployment: each costs many seconds. */
@Contained
class StoresTest extends ModelStores
        implements ConversationsContract,
                MessagesContract,
                AttachmentsContract,
                HearingContract,
                LinkedPaymentsContract,
                ChangesContract,
                SightingsContract,
                RatingsContract,
                HandoversContract,
                BelongingsContract,
                StaysContract,
                PaymentsContract,
                IntakeContract,
                JobsContract,
                OutboxContract,
                AccountsContract,
                SessionsContract,
                ResetLinksContract,
                FrameCodesContract,
                SetUpLinksContract,
                AuditLogContract,
                StripeConnectionsContract,
                ShopsContract,
                CheckoutsContract,
                OrdersContract,
                OrdersByNameContract,
                CartProofsContract,
                WidgetTokensContract,
                PaymentAttemptsContract,
                OrderPaymentsContract,
                OrderRefundsContract,
                EventEndpointsContract,
                ShopStandingsContract,
                InstallationsContract,
                SalesChannelsContract,
                MailSettingsContract,
                MailContract,
                KnowledgeContract,
                AskedQuestionsContract,
                ModelStoresContract,
                HistoriesContract {

    @Inject private Transaction transaction;
    @Inject private Payments payments;
    @Inject private OrderNames orderNames;
    @Inject private Intake intake;
    @Inject private Jobs jobs;
    @Inject private Departures departures;
    @Inject private AuditLog audit;
    @Inject private StripeConnections connections;
    @Inject private WidgetTokens widgetTokens;
    @Inject private OrderPayments orderPayments;
    @Inject private OrderRefunds orderRefunds;
    @Inject private MailConnections mailConnections;
    @Inject private Timetables timetables;
    @Inject private Forwardings forwardings;
    @Inject private Recipients recipients;

    @Deployment
    static WebArchive war() {
        return ContractWar.quiet(
                        StoresTest.class,
                        ConversationStores.class,
                        ShopStores.class,
                        StaffStores.class,
                        AnswerStores.class,
                        ModelStores.class,
                        AConversation.class,
                        APayment.class,
                        AnAccount.class,
                        ACheckout.class,
                        AnOrder.class,
                        OrderStores.class,
                        APaymentRequest.class,
                        APaymentAttempt.class,
                        AnInstallation.class,
                        ASalesChannel.class,
                        ATill.class,
                        AnEntry.class)
                .addClasses(HistoriesContract.parts())
                .addClasses(StoresTest.class.getInterfaces());
    }

    @Override
    public void inOne(Runnable work) {
        transaction.around(work);
    }

    @Override
    public List<String> ordered(String job) {
        return transaction.ordered(job);
    }

    @Override
    public List<String> audited(ShopId shop) {
        return transaction.audited(shop);
    }

    @Override
    public OrderNames orderNames() {
        return orderNames;
    }

    @Override
    public Payments payments() {
        return payments;
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public Departures departures() {
        return departures;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public StripeConnections connections() {
        return connections;
    }

    @Override
    public HistoriesContract.Stores stores() {
        return new HistoriesContract.Stores(
                conversations(), hearing(), payments, intake, connections, checkouts(), this);
    }

    @Override
    public OrderPayments orderPayments() {
        return orderPayments;
    }

    @Override
    public OrderRefunds orderRefunds() {
        return orderRefunds;
    }

    @Override
    public WidgetTokens widgetTokens() {
        return widgetTokens;
    }

    @Override
    public MailConnections mailConnections() {
        return mailConnections;
    }

    @Override
    public Timetables timetables() {
        return timetables;
    }

    @Override
    public Forwardings forwardings() {
        return forwardings;
    }

    @Override
    public Recipients recipients() {
        return recipients;
    }
}
