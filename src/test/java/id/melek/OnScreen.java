package id.melek;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What people do on every page in Indonesian, and what every page has to stand up to. */
public final class OnScreen {

    private static final String JUDGED = """
            async ([part, impacts]) => (await axe.run(part, { resultTypes: ['violations'] })).violations
              .filter((rule) => impacts.includes(rule.impact))
              .map((rule) => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`)
            """;

    private OnScreen() {}

    /** @param secret the PIN of a learner or the password of staff; the demonstration gives PINs to both */
    public static void signIn(Page page, String url, String name, String secret) {
        trySignIn(page, url, name, secret);
        page.getByText("Keluar", new Page.GetByTextOptions().setExact(true)).waitFor();
    }

    public static void signIn(Page page, String url, CastMember who) {
        signIn(page, url, who.name, who.pin);
    }

    public static void trySignIn(Page page, String url, String name, String secret) {
        page.navigate(url + "/sign-in");
        page.getByLabel("Nomor ponsel").fill(name);
        page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true)).fill(secret);
        button(page, "Masuk").click();
    }

    /** By its whole name, outside the menu. */
    public static Locator button(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What keeps somebody from using the page, as axe judges it. */
    public static List<String> seriousFaults(Page page) {
        return judged(page, "html", List.of("serious", "critical"));
    }

    /** Everything that axe finds in the main part of a page, of little weight too. */
    public static List<String> violations(Page page) {
        return judged(page, "main", List.of("minor", "moderate", "serious", "critical"));
    }

    /** By axe itself: its builder for Java fetches all that is in order too, through a page of its own. */
    @SuppressWarnings("unchecked")
    private static List<String> judged(Page page, String part, List<String> impacts) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return (List<String>) page.evaluate(JUDGED, List.of(part, impacts));
    }

    /** From now on: bytes as Chromium counts what comes over the line, headers included. */
    public static AtomicLong bytesOver(Page page) {
        var bytes = new AtomicLong();
        var network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return bytes;
    }
}
