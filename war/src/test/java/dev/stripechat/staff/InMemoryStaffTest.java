package dev.stripechat.staff;

import dev.stripechat.contracts.Together;
import dev.stripechat.kernel.ShopId;
import java.util.List;

class InMemoryStaffTest
        implements AccountsContract,
                SessionsContract,
                ResetLinksContract,
                FrameCodesContract,
                AuditLogContract,
                Together.InMemory {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryResetLinks links = new InMemoryResetLinks();
    private final InMemoryFrameCodes codes = new InMemoryFrameCodes();
    private final RecordingAuditLog audit = new RecordingAuditLog();

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public ResetLinks links() {
        return links;
    }

    @Override
    public FrameCodes codes() {
        return codes;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public List<String> audited(ShopId shop) {
        return audit.of(shop);
    }
}
