package id.melek.learning.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.melek.Browser;
import id.melek.base.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A phone with the player out of the committed bundle, on a page of its own. Its tabs share what the phone keeps. Flow
 * comes along in the bundle, finds no server, and shows what it has to say in a hidden place.
 */
final class Phone implements AutoCloseable {

    private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
    private static final String SITE = "http://localhost:1/";
    private static final String PAGE = """
            <!doctype html><html lang="id"><meta charset="utf-8"><title>Pelajaran</title><base href="/">
            <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="melek.css">
            <main><melek-player></melek-player></main><div id="outlet" hidden></div>
            <script type="module">
              const player = document.querySelector('melek-player');
              const account = new URL(location).searchParams.get('account');
              player.$server = { deviceToken: () => newToken(account) };
              Object.assign(player, { account, labels: %s, lesson: %s });
              import('/VAADIN/build/%s');
            </script></html>
            """;

    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 180'><rect width='320' height='180'/></svg>";

    private final BrowserContext context;
    private final List<String> fetched = new ArrayList<>();
    private UnaryOperator<String> lesson = json -> json;
    private final List<String> failures = new ArrayList<>();

    Phone(Browser browser, SyncServer server) {
        this(browser, server, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    Phone(Browser browser, SyncServer server, com.microsoft.playwright.Browser.NewContextOptions options) {
        context = browser.context(options.setViewportSize(360, 740));
        context.exposeFunction("newToken", account -> server.newToken((String) account[0]));
        context.route("**/*", this::serve);
        context.route("**/api/sync", server::answer);
        context.route("**/api/tests/*", server::test);
        context.onWebError(error -> failures.add(error.error()));
    }

    /** A new tab with the lesson, for somebody who is signed in. */
    Page open(String account) {
        var page = context.newPage();
        page.navigate(SITE + "?account=" + account);
        page.locator(".lesson-end").waitFor();
        return page;
    }

    /** Runs in every tab before anything else. */
    void prepare(String script) {
        context.addInitScript(script);
    }

    /** Changes the lesson that its tabs show from now on. */
    void teach(UnaryOperator<String> change) {
        lesson = change;
    }

    /** Pictures, sounds and videos that it asked for. */
    List<String> fetched() {
        return fetched;
    }

    /** What its pages threw. */
    List<String> failures() {
        return failures;
    }

    private void serve(Route route) {
        var path = route.request().url().substring(SITE.length()).replaceAll("\\?.*", "");
        if (path.startsWith("VAADIN/build/")) {
            fulfill(
                    route,
                    "text/javascript",
                    inBundle(built -> read(built.resolve("/webapp").resolve(path))));
        } else if (path.equals("melek.css")) {
            fulfill(route, "text/css", read(Path.of("src/main/resources/META-INF/resources/melek.css")));
        } else if (path.startsWith("media/")) {
            fetched.add(path);
            fulfill(route, "image/svg+xml", PICTURE);
        } else if (path.isEmpty() && route.request().isNavigationRequest()) {
            fulfill(route, "text/html", PAGE.formatted(labels(), lesson.apply(lesson()), chunk()));
        } else {
            route.abort();
        }
    }

    private static void fulfill(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }

    private static String labels() {
        return JsonMapper.shared().writeValueAsString(new Texts().under("player.", Texts.INDONESIAN));
    }

    private static String lesson() {
        return read(Path.of("src/test/resources/player-lesson.json")).replace("</", "<\\/");
    }

    /** The bundler names the files; the shortest that speaks of the element is the page's own, and brings it to life. */
    private static String chunk() {
        return inBundle(built -> {
            try (var files = Files.list(built.resolve("/webapp/VAADIN/build"))) {
                return files.filter(file -> file.toString().endsWith(".js"))
                        .filter(file -> read(file).contains("melek-player"))
                        .min(Comparator.comparingInt(file -> read(file).length()))
                        .orElseThrow(() -> new AssertionError("The player is not in " + BUNDLE + ": ./melek bundle"))
                        .getFileName()
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String inBundle(Function<Path, String> reading) {
        try (var bundle = FileSystems.newFileSystem(BUNDLE)) {
            return reading.apply(bundle.getPath("/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request may be on its way; nobody answers it any more. */
    @Override
    public void close() {
        context.unrouteAll();
        context.close();
    }
}
