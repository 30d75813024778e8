package dev.stripechat.contracts;

import dev.stripechat.admin.SetUpLinks;
import dev.stripechat.staff.Accounts;
import dev.stripechat.staff.FrameCodes;
import dev.stripechat.staff.ResetLinks;
import dev.stripechat.staff.Sessions;
import jakarta.inject.Inject;

/** The stores of people who work for shops on PostgreSQL. */
abstract class StaffStores extends ShopStores {

    @Inject private Accounts accounts;
    @Inject private Sessions sessions;
    @Inject private ResetLinks resetLinks;
    @Inject private FrameCodes frameCodes;
    @Inject private SetUpLinks setUpLinks;

    public Accounts accounts() {
        return accounts;
    }

    public Sessions sessions() {
        return sessions;
    }

    public ResetLinks links() {
        return resetLinks;
    }

    public FrameCodes codes() {
        return frameCodes;
    }

    public SetUpLinks setUpLinks() {
        return setUpLinks;
    }
}
