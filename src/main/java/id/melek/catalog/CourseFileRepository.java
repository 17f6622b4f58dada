package id.melek.catalog;

import id.melek.base.Uuids;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What versions were made from. */
@Repository
class CourseFileRepository {

    private final JdbcTemplate jdbc;

    CourseFileRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID version, Map<String, byte[]> files) {
        jdbc.batchUpdate(
                "insert ignore into course_version_file (version, path, content) values (?, ?, ?)",
                files.entrySet().stream()
                        .map(file -> new Object[] {Uuids.bytes(version), file.getKey(), file.getValue()})
                        .toList());
    }

    boolean has(UUID version) {
        return !jdbc.queryForList("select 1 from course_version_file where version = ? limit 1", Uuids.bytes(version))
                .isEmpty();
    }

    /** By path; empty for a version from before they were kept. */
    SortedMap<String, byte[]> of(UUID version) {
        var files = new TreeMap<String, byte[]>();
        jdbc.query(
                "select path, content from course_version_file where version = ?",
                row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                },
                Uuids.bytes(version));
        return files;
    }
}
