package id.melek;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserIT {

    @Test
    void aPhoneIsNarrowAndReadsIndonesian() {
        try (var browser = Browser.open()) {
            var phone = browser.phone();
            phone.setContent("<meta name=viewport content='width=device-width'><h1>Selamat datang</h1>");
            assertThat(phone.evaluate("innerWidth")).isEqualTo(360);
            assertThat(phone.evaluate("navigator.language")).isEqualTo("id-ID");
            assertThat(phone.evaluate("document.querySelector('h1').offsetHeight > 20"))
                    .isEqualTo(true);
        }
    }
}
