package dev.stripechat.staff.rest;

import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Account;
import dev.stripechat.staff.Accounts;
import dev.stripechat.staff.AddAccount;
import dev.stripechat.staff.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/** The people of the admin's own shop. */
@Path("/api/v1/staff")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final Accounts accounts;
    private final AddAccount addAccount;
    private final CurrentMember current;

    @Inject
    public AccountResource(Accounts accounts, AddAccount addAccount, CurrentMember current) {
        this.accounts = accounts;
        this.addAccount = addAccount;
        this.current = current;
    }

    /** A new person. */
    public record NewAccount(String login, String name, String role, String password) {
        public NewAccount {
            if (Stream.of(login, name, role, password).anyMatch(field -> field == null)) {
                throw Refusal.invalid("incomplete", "login, name, role and password are needed.");
            }
        }
    }

    /** An account on the wire; never its password. */
    public record AccountView(String id, String login, String name, String role) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.member().id().toString(),
                    account.login(),
                    account.member().name(),
                    account.member().role().word());
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
        Account account =
                addAccount.by(
                        current.member(),
                        wanted.login(),
                        wanted.name(),
                        Role.of(wanted.role()),
                        wanted.password());
        return Response.status(Response.Status.CREATED).entity(AccountView.of(account)).build();
    }
}
