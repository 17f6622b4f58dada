package id.melek.catalog;

import id.melek.pack.PackReading;
import id.melek.pack.Packs;
import id.melek.pack.TrackReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** At start: every sound pack whose hash is unknown becomes a new version. A faulty one is left out, and said to be. */
@Component
@Order(20)
class PackImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PackImport.class);

    private final Publishing publishing;
    private final TrackPublishing trackPublishing;
    private final Path content;

    PackImport(
            Publishing publishing, TrackPublishing trackPublishing, @Value("${melek.content:content}") Path content) {
        this.publishing = publishing;
        this.trackPublishing = trackPublishing;
        this.content = content;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        folders("courses").forEach(folder -> eachForItself(folder, this::importPack));
        folders("tracks").forEach(folder -> eachForItself(folder, this::importTrack));
    }

    /** Whatever is the matter with one pack, the others come, and Melek starts. */
    private static void eachForItself(Path folder, Consumer<Path> step) {
        try {
            step.accept(folder);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e; // the database's fault and no pack's: nothing would come
        } catch (RuntimeException e) {
            LOG.error("{} was not published; the others are", folder, e);
        }
    }

    private void importPack(Path folder) {
        switch (Packs.read(folder)) {
            case PackReading.Sound(var pack) -> publishing.publish(pack);
            case PackReading.Faulty(var faults) -> leaveOut("Course", folder, faults.size());
        }
    }

    private void importTrack(Path folder) {
        switch (Packs.readTrack(folder)) {
            case TrackReading.Sound(var pack) -> trackPublishing.publish(pack);
            case TrackReading.Faulty(var faults) -> leaveOut("Track", folder, faults.size());
        }
    }

    private static void leaveOut(String kind, Path folder, int faults) {
        LOG.error(
                "{} {} has {} faults and was not published; ./melek pack check lists them",
                kind,
                folder.getFileName(),
                faults);
    }

    private List<Path> folders(String kind) {
        var packs = content.resolve(kind);
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (var all = Files.list(packs)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
