package dev.stripechat.shop.rest;

import dev.stripechat.settings.ShopStanding;
import dev.stripechat.settings.Standing;
import dev.stripechat.shop.InspectConnection;
import dev.stripechat.shop.Installation;
import dev.stripechat.shop.MissedOrders;
import dev.stripechat.shop.Reconciliation;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the admin's own shop is connected, and what is to be mended. */
@Path("/api/v1/shop-connection")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ShopConnectionResource {

    private final InspectConnection inspectConnection;
    private final CurrentMember current;

    @Inject
    public ShopConnectionResource(InspectConnection inspectConnection, CurrentMember current) {
        this.inspectConnection = inspectConnection;
        this.current = current;
    }

    /** Something that no webhook has told of. */
    public record MissedView(String order, String what, String changedAt, String foundAt) {

        static MissedView of(MissedOrders.Missed missed) {
            return new MissedView(
                    missed.number(),
                    missed.what(),
                    missed.changedAt().toString(),
                    missed.foundAt().toString());
        }
    }

    /** All of it on the wire; {@code problems} are words that a client has sentences for. */
    public record ConnectionView(
            boolean installed,
            boolean active,
            String standing,
            @Nullable String url,
            @Nullable String version,
            @Nullable String installedAt,
            @Nullable String copyUrl,
            List<String> takenPages,
            List<String> paidTwice,
            @Nullable String lastWebhookAt,
            @Nullable String lastPollAt,
            @Nullable String watermark,
            @Nullable String webhooksSilentSince,
            @Nullable String keysRefusedSince,
            long missedInAll,
            List<MissedView> missed,
            List<String> problems) {

        static ConnectionView of(InspectConnection.Health health) {
            Optional<Installation> installation = health.installation();
            return new ConnectionView(
                    installation.flatMap(Installation::uninstalledAt).isEmpty()
                            && installation.isPresent(),
                    installation.filter(Installation::isActive).isPresent(),
                    health.standing()
                            .map(ShopStanding::standing)
                            .orElse(Standing.LIVE)
                            .name()
                            .toLowerCase(Locale.ROOT),
                    installation.map(Installation::url).orElse(null),
                    installation.map(Installation::version).orElse(null),
                    installation
                            .flatMap(Installation::installedAt)
                            .map(Instant::toString)
                            .orElse(null),
                    health.copy().map(ShopStanding.Copy::url).orElse(null),
                    health.takenPages().stream().sorted().toList(),
                    health.paidTwice(),
                    at(health, Reconciliation::heardAt),
                    at(health, Reconciliation::polledAt),
                    at(health, Reconciliation::watermark),
                    at(health, Reconciliation::silentSince),
                    at(health, Reconciliation::refusedSince),
                    health.missedInAll(),
                    health.missed().stream().map(MissedView::of).toList(),
                    wrongIn(health));
        }
    }

    private static @Nullable String at(
            InspectConnection.Health health, Function<Reconciliation, Optional<Instant>> when) {
        return health.looks().flatMap(when).map(Instant::toString).orElse(null);
    }

    /** The gravest first. */
    private static List<String> wrongIn(InspectConnection.Health health) {
        List<String> problems = new ArrayList<>();
        Optional<Installation> known = health.installation();
        add(problems, "not_installed", known.isEmpty());
        add(problems, "uninstalled", known.flatMap(Installation::uninstalledAt).isPresent());
        add(problems, "inactive", known.filter(one -> !one.isActive()).isPresent());
        add(problems, "paid_twice", !health.paidTwice().isEmpty());
        add(problems, "copy_seen", health.copy().isPresent());
        add(problems, "page_taken", !health.takenPages().isEmpty());
        add(problems, "keys_refused", at(health, Reconciliation::refusedSince) != null);
        add(problems, "poll_late", health.isLate());
        add(problems, "webhooks_silent", at(health, Reconciliation::silentSince) != null);
        add(problems, "webhooks_missed", health.missedInAll() > 0);
        return problems;
    }

    private static void add(List<String> problems, String problem, boolean isThere) {
        if (isThere) {
            problems.add(problem);
        }
    }

    @GET
    @ForStaff(Role.ADMIN)
    public ConnectionView show() {
        return ConnectionView.of(inspectConnection.of(current.member().shop()));
    }
}
