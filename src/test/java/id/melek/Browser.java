package id.melek;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.melek.launch.Chromium;
import java.util.List;
import java.util.Map;

/** A real browser for {@code *IT} tests. Each page has its own cookies, as if it were another device. */
public final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage", // containers have little of it, or none
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String CHEAP_ANDROID =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser open() {
        var program = Chromium.find();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
        return new Browser(playwright, chromium);
    }

    /** Sari's phone: 360 by 740, touched, in Indonesian. */
    public Page phone() {
        return context(options(360, 740)
                        .setUserAgent(CHEAP_ANDROID)
                        .setHasTouch(true)
                        .setIsMobile(true))
                .newPage();
    }

    /** A manager's screen: 1280 by 800, in Indonesian. */
    public Page desktop() {
        return context(options(1280, 800)).newPage();
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("id-ID");
    }

    /** Another device, described in Playwright's own words. */
    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        return chromium.newContext(options);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
