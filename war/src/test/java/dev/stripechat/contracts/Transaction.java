package dev.stripechat.contracts;

import dev.stripechat.kernel.ShopId;
import dev.stripechat.runtime.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** One transaction around anything, as a verb has it; and a look at tables that no port reads. */
@UseCase
public class Transaction {

    private final EntityManager entities;

    @Inject
    public Transaction(EntityManager entities) {
        this.entities = entities;
    }

    public void around(Runnable work) {
        work.run();
    }

    public List<String> ordered(String job) {
        return column("select task_instance from runtime_task where task_name = ?1", job);
    }

    public List<String> audited(ShopId shop) {
        return column(
                "select action || ' by ' || actor || ': ' || subject from staff_audit"
                        + " where shop_id = cast(?1 as uuid) order by at",
                shop.toString());
    }

    private List<String> column(String sql, String parameter) {
        return ((List<?>)
                        entities.createNativeQuery(sql).setParameter(1, parameter).getResultList())
                .stream().map(String::valueOf).toList();
    }
}
