package dev.stripechat.runtime.database;

import dev.stripechat.runtime.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to this version before anything else touches the database. Forward only. */
@ApplicationScoped
class Migrations {

    void run(
            @Observes @Priority(StartOrder.MIGRATIONS) @Initialized(ApplicationScoped.class)
                    Object started)
            throws NamingException {
        DataSource dataSource = InitialContext.doLookup(ConfiguredDataSource.JNDI_NAME);
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("runtime_migration")
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
