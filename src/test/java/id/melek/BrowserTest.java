package id.melek;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** In a browser, on the Melek that such tests use together ({@link RunningMelek#shared}); the devices of a test end with it. */
public abstract class BrowserTest {

    /** @param melek the process that knows it */
    private record SignedIn(CastMember who, long melek) {}

    private static final Map<SignedIn, List<Cookie>> COOKIES = new HashMap<>();

    protected static RunningMelek melek;
    protected static Browser browser;

    @BeforeAll
    static void open() {
        melek = RunningMelek.shared();
        browser = Browser.open();
    }

    @AfterEach
    void putDevicesAway() {
        browser.close();
    }

    protected static Page desktopOf(CastMember who) {
        return signedIn(browser.desktop(), who);
    }

    protected static Page phoneOf(CastMember who) {
        return signedIn(browser.phone(), who);
    }

    private static Page signedIn(Page page, CastMember who) {
        page.context().addCookies(COOKIES.computeIfAbsent(new SignedIn(who, melek.processId()), BrowserTest::signIn));
        return page;
    }

    /** By hand, which takes some seconds: once is enough. */
    private static List<Cookie> signIn(SignedIn key) {
        var page = browser.desktop();
        OnScreen.signIn(page, melek.url(), key.who());
        return page.context().cookies();
    }
}
