package dev.stripechat.world;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database of its own for each server under test, on one real PostgreSQL that keeps what it acknowledged. */
public final class TestDatabase {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' and table_name <> 'runtime_task'";
    private static final String CONTENT =
            "select count(*) || ' ' || md5(coalesce(string_agg(r::text, '|' order by r::text), '')) from %s r";
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new, empty one. */
    public static TestDatabase empty() {
        TestDatabase database =
                new TestDatabase(
                        "world" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet());
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database.name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + name;
    }

    public DataSource dataSource() {
        return POSTGRES.getDatabase("postgres", name);
    }

    /** The first column of a query, as text. */
    public List<String> column(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What stands in each table, as a count and a hash. But for the orders of jobs: they come and go by themselves, and
     * beat while they are there.
     */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        column(TABLES)
                .forEach(
                        table ->
                                contents.put(
                                        table,
                                        column(CONTENT.formatted('"' + table + '"')).get(0)));
        return contents;
    }

    /** The tables in which these characters stand, in whatever column; bytes are read as text. */
    public List<String> tablesWith(String characters) {
        String hex = HexFormat.of().formatHex(characters.getBytes(StandardCharsets.UTF_8));
        return column("select tablename from pg_tables where schemaname = 'public'").stream()
                .filter(
                        table ->
                                !column(
                                                "select 1 from %1$s where strpos(%1$s::text, '%2$s') > 0 or strpos(%1$s::text, '%3$s') > 0"
                                                        .formatted(table, characters, hex))
                                        .isEmpty())
                .toList();
    }

    /** Changes the data by hand. */
    public void run(String sql) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
