package org.rollcall.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The peer: DuckDB in memory on two threads, doing the same cleaning in SQL. */
final class DuckDb implements AutoCloseable {
    private final Connection connection;

    DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
            statement.execute("SET threads TO 2");
        }
    }

    /** Loads and cleans a file into a table; returns the rows kept. */
    long loadAndClean(Path file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql().formatted(file.toString().replace("'", "''")));
            try (var rows = statement.executeQuery("SELECT count(*) FROM attendance")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static String sql() {
        try (var resource = DuckDb.class.getResourceAsStream("clean.sql")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
