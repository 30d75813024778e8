package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.kernel.StaffId;
import dev.stripechat.runtime.PublicUrl;
import dev.stripechat.staff.Account;
import dev.stripechat.staff.Accounts;
import dev.stripechat.staff.AddAccount;
import dev.stripechat.staff.ChangeAccount;
import dev.stripechat.staff.Member;
import dev.stripechat.staff.ResetPassword;
import dev.stripechat.staff.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people of the admin's own shop. */
@Path("/api/v1/staff")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final Accounts accounts;
    private final AddAccount addAccount;
    private final ChangeAccount changeAccount;
    private final ResetPassword resetPassword;
    private final PublicUrl publicUrl;
    private final CurrentMember current;

    @Inject
    public AccountResource(
            Accounts accounts,
            AddAccount addAccount,
            ChangeAccount changeAccount,
            ResetPassword resetPassword,
            PublicUrl publicUrl,
            CurrentMember current) {
        this.accounts = accounts;
        this.addAccount = addAccount;
        this.changeAccount = changeAccount;
        this.resetPassword = resetPassword;
        this.publicUrl = publicUrl;
        this.current = current;
    }

    /** A new person; without a password the answer has a link to choose one. */
    public record NewAccount(String login, String name, String role, @Nullable String password) {
        public NewAccount {
            if (Stream.of(login, name, role).anyMatch(field -> field == null)) {
                throw Refusal.invalid("incomplete", "login, name and role are needed.");
            }
        }
    }

    /** Another role. */
    public record WantedRole(String role) {
        public WantedRole {
            if (role == null) {
                throw Refusal.invalid("incomplete", "role is needed.");
            }
        }
    }

    /**
     * An account on the wire; never its password.
     *
     * @param login empty where there is none to be typed
     * @param origin {@code here}, or {@code shopware}: the shop's administration says who comes
     */
    public record AccountView(
            String id, String login, String name, String role, boolean disabled, String origin) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.member().id().toString(),
                    account.isOfShop() ? "" : account.login(),
                    account.member().name(),
                    account.member().role().word(),
                    account.isDisabled(),
                    account.isOfShop() ? "shopware" : "here");
        }
    }

    /** Where the person chooses a password, once; shown this once. */
    public record LinkView(String url, String expiresAt) {}

    /** A new account, and the link where it has no password yet. */
    public record AddedView(
            String id,
            String login,
            String name,
            String role,
            boolean disabled,
            String origin,
            @Nullable LinkView link) {
        static AddedView of(Account account, Optional<LinkView> link) {
            AccountView view = AccountView.of(account);
            return new AddedView(
                    view.id(),
                    view.login(),
                    view.name(),
                    view.role(),
                    view.disabled(),
                    view.origin(),
                    link.orElse(null));
        }
    }

    /** All accounts of the shop. */
    public record AccountList(List<AccountView> accounts) {}

    @GET
    @ForStaff(Role.ADMIN)
    public AccountList list() {
        return new AccountList(
                accounts.of(current.member().shop()).stream().map(AccountView::of).toList());
    }

    @POST
    @ForStaff(Role.ADMIN)
    public Response add(NewAccount wanted) {
        Optional<String> password = Optional.ofNullable(wanted.password());
        Member admin = current.member();
        Account account =
                addAccount.by(
                        admin, wanted.login(), wanted.name(), Role.of(wanted.role()), password);
        Optional<LinkView> link =
                password.isPresent()
                        ? Optional.empty()
                        : Optional.of(link(admin, account.member().id()));
        return secret(Response.Status.CREATED).entity(AddedView.of(account, link)).build();
    }

    @POST
    @Path("{id}/role")
    @ForStaff(Role.ADMIN)
    public AccountView role(@PathParam("id") String id, WantedRole wanted) {
        return AccountView.of(
                changeAccount.role(current.member(), StaffId.of(id), Role.of(wanted.role())));
    }

    @POST
    @Path("{id}/disable")
    @ForStaff(Role.ADMIN)
    public AccountView disable(@PathParam("id") String id) {
        return AccountView.of(changeAccount.disable(current.member(), StaffId.of(id)));
    }

    @POST
    @Path("{id}/enable")
    @ForStaff(Role.ADMIN)
    public AccountView enable(@PathParam("id") String id) {
        return AccountView.of(changeAccount.enable(current.member(), StaffId.of(id)));
    }

    @POST
    @Path("{id}/reset-link")
    @ForStaff(Role.ADMIN)
    public Response resetLink(@PathParam("id") String id) {
        return secret(Response.Status.CREATED)
                .entity(link(current.member(), StaffId.of(id)))
                .build();
    }

    private LinkView link(Member admin, StaffId id) {
        ResetPassword.Issued issued = resetPassword.link(admin, id);
        return new LinkView(
                publicUrl.of("/admin/#/reset?token=" + issued.token().value()),
                issued.expiresAt().toString());
    }

    private static Response.ResponseBuilder secret(Response.Status status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
