package id.melek.catalog;

import id.melek.pack.Task;
import tools.jackson.databind.json.JsonMapper;

/** Practical tasks as they are kept in the database. */
final class TaskJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TaskJson() {}

    static String write(Task task) {
        return JSON.writeValueAsString(task);
    }

    static Task read(String json) {
        return JSON.readValue(json, Task.class);
    }
}
