package dev.stripechat.answer.rest;

import dev.stripechat.answer.ImportPage;
import dev.stripechat.answer.ImportShopPages;
import dev.stripechat.answer.ImportTable;
import dev.stripechat.kernel.Refusal;
import dev.stripechat.staff.Role;
import dev.stripechat.staff.rest.CurrentMember;
import dev.stripechat.staff.rest.ForStaff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Brings questions and answers from elsewhere, as drafts. */
@Path("/api/v1/answers/imports")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private final ImportTable importTable;
    private final ImportPage importPage;
    private final ImportShopPages importShopPages;
    private final CurrentMember current;

    @Inject
    public ImportsResource(
            ImportTable importTable,
            ImportPage importPage,
            ImportShopPages importShopPages,
            CurrentMember current) {
        this.importTable = importTable;
        this.importPage = importPage;
        this.importShopPages = importShopPages;
        this.current = current;
    }

    /** A page of the own shop. */
    public record Page(@Nullable String url, @Nullable String language, boolean apply) {}

    /** Whether it is kept. */
    public record Choice(boolean apply) {}

    @POST
    @Path("csv")
    @Consumes("text/csv")
    @ForStaff(Role.ADMIN)
    public ImportView table(byte[] table, @QueryParam("apply") @Nullable String apply) {
        return ImportView.of(importTable.of(current.member(), table, "true".equals(apply)));
    }

    @POST
    @Path("page")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.ADMIN)
    public ImportView page(Page page) {
        if (page.url() == null) {
            throw Refusal.invalid("bad_url", "An address is needed.");
        }
        return ImportView.of(
                importPage.of(
                        current.member(),
                        page.url(),
                        DraftBody.spoken(page.language()),
                        page.apply()));
    }

    @POST
    @Path("shop")
    @Consumes(MediaType.APPLICATION_JSON)
    @ForStaff(Role.ADMIN)
    public ImportView shop(Choice choice) {
        return ImportView.of(importShopPages.of(current.member(), choice.apply()));
    }
}
