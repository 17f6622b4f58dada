package id.melek.learning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.melek.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The player on Sari's phone, with a server that does what the test says. */
abstract class PlayerOnAPhone {

    /** What the browsers inside of other applications lack. */
    static final String IN_APP = """
            for (const name of ['BroadcastChannel', 'speechSynthesis', 'SpeechSynthesisUtterance', 'Notification', 'open']) {
              delete window[name];
            }
            delete Navigator.prototype.serviceWorker;
            delete Navigator.prototype.locks;
            delete Navigator.prototype.storage;
            """;

    static Browser browser;

    final SyncServer server = new SyncServer();
    Phone phone;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void takeAPhone() {
        phone = new Phone(browser, server);
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        phone.close();
        assertThat(phone.failures()).isEmpty();
    }

    static void choose(Page page, String option) {
        page.getByLabel(option).check();
        page.locator(".practice form button").first().click();
    }

    static void fillInTest(Page page) {
        page.locator(".test input[value=false]").check();
        page.getByLabel("Apa nama kode itu?").fill("kode otp");
    }

    static Locator button(Page page, String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    static Locator status(Page page) {
        return page.locator(".outbox [role=status]");
    }

    /** What the browser tells its pages when a network is found. */
    static void lineIsBack(Page page) {
        page.evaluate("dispatchEvent(new Event('online'))");
    }
}
