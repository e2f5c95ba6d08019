package org.alihwarta.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {
    @Test
    void givesEveryTestItsOwnDatabase() throws SQLException {
        try (TestDatabase first = TestDatabase.create();
                TestDatabase second = TestDatabase.create()) {
            run(first, "create table only_here (id int)");

            assertThat(tables(first)).isEqualTo(1);
            assertThat(tables(second)).isZero();
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int tables(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_name = 'only_here'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
