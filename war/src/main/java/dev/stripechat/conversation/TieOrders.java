package dev.stripechat.conversation;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.jobs.Job;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The job behind {@link TieOrderPayments}: one instance for each order, and each tie alone with its payment. */
@Dependent
public class TieOrders implements Job {

    /** {@link Job#name()}. */
    public static final String NAME = "order-payments";

    private static final String SEPARATOR = "/";

    private final TieOrderPayments tieOrderPayments;
    private final LinkPayment linkPayment;

    @Inject
    public TieOrders(TieOrderPayments tieOrderPayments, LinkPayment linkPayment) {
        this.tieOrderPayments = tieOrderPayments;
        this.linkPayment = linkPayment;
    }

    static String instance(ShopId shop, String order) {
        return shop + SEPARATOR + order;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> run(String instance) {
        int cut = instance.indexOf(SEPARATOR);
        ShopId shop = ShopId.of(instance.substring(0, cut));
        tieOrderPayments.of(shop, instance.substring(cut + 1)).forEach(linkPayment::atOrder);
        return Optional.empty();
    }

    /** It is ordered in the transaction of what causes it; what comes later about the order has it done again. */
    @Override
    public Collection<String> unfinished(int most) {
        return List.of();
    }
}
