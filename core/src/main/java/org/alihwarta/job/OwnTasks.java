package org.alihwarta.job;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import java.util.stream.Collectors;

/** Has a scheduler leave the rows of tasks alone that it does not know: db-scheduler would take them first and look afterwards. */
final class OwnTasks extends PostgreSqlJdbcCustomization {
    private final String condition;

    OwnTasks(List<Task<?>> tasks) {
        super(true, false);
        condition = tasks.stream()
                .map(task -> "'" + task.getName() + "'")
                .collect(Collectors.joining(", ", " and task_name in (", ") "));
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
        return super.createGenericSelectForUpdateQuery(
                tableName, limit, requiredAndCondition + condition, orderByPriority);
    }
}
