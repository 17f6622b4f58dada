package id.melek;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.melek.launch.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real browser for {@code *IT} tests. Each page has its own cookies, as if it were another device. One Chromium serves
 * them all, because to start one takes seconds; it ends with the tests.
 */
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

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> devices = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** Its devices end when it is closed; others may come after. */
    public static Browser open() {
        return new Browser(Chrome.RUNNING);
    }

    private static com.microsoft.playwright.Browser start() {
        var program = Chromium.find();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
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
        var device = chromium.newContext(options);
        devices.add(device);
        return device;
    }

    @Override
    public void close() {
        devices.forEach(BrowserContext::close);
        devices.clear();
    }

    private static final class Chrome {

        static final com.microsoft.playwright.Browser RUNNING = start();
    }
}
