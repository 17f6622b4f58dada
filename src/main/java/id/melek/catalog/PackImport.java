package id.melek.catalog;

import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start: every sound pack whose hash is unknown becomes a new version. A faulty one is left out, and said to be. */
@Component
@Order(20)
class PackImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PackImport.class);

    private final Publishing publishing;
    private final Path courses;

    PackImport(Publishing publishing, @Value("${melek.content:content}") Path content) {
        this.publishing = publishing;
        this.courses = content.resolve("courses");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        folders().forEach(this::importPack);
    }

    private void importPack(Path folder) {
        switch (Packs.read(folder)) {
            case PackReading.Sound(var pack) -> publishing.publish(pack);
            case PackReading.Faulty(var faults) ->
                LOG.error(
                        "Course {} has {} faults and was not published; ./melek pack check lists them",
                        folder.getFileName(),
                        faults.size());
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(courses)) {
            return List.of();
        }
        try (var all = Files.list(courses)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
