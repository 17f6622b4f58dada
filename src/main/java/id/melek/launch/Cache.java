package id.melek.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where fetched programs are kept, outside the data folder and shared by every Melek of this user. */
record Cache(Path folder, Consumer<String> say) {

    static Cache of(Map<String, String> environment, Consumer<String> say) {
        var caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        var folder = caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
        return new Cache(folder.resolve("melek").toAbsolutePath(), say);
    }

    /** What was fetched under names with this beginning, newest name first. */
    List<Path> kept(String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var kept = Files.list(folder)) {
            return kept.filter(program -> program.getFileName().toString().startsWith(prefix))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets a script fill a draft folder, which gets its name only when it is whole. One process at a time does this.
     *
     * @param name what the folder is to be called; empty when it does not hold what it should
     */
    Optional<Path> fetch(Script script, Function<Path, Optional<String>> name) {
        try {
            Files.createDirectories(folder);
            try (var lock =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                var draft = folder.resolve("draft");
                return script.run(draft, say) ? keep(draft, name) : Optional.empty();
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "Programs cannot be kept in %s: %s%nSet XDG_CACHE_HOME to a folder that can be written."
                            .formatted(folder, e),
                    e);
        }
    }

    private Optional<Path> keep(Path draft, Function<Path, Optional<String>> name) throws IOException {
        var named = name.apply(draft).map(folder::resolve);
        if (named.isPresent() && !Files.exists(named.get())) {
            Files.move(draft, named.get(), StandardCopyOption.ATOMIC_MOVE);
        }
        return named;
    }
}
