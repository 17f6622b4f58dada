package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "0812-3456-7890, +6281234567890",
        "081234567890, +6281234567890",
        "812 3456 7890, +6281234567890",
        "6281234567890, +6281234567890",
        "+62 812 3456 7890, +6281234567890",
        "+62 0812 3456 7890, +6281234567890",
        "(0812) 3456.7890, +6281234567890",
        "０８１２３４５６７８９０, +6281234567890",
        "0385 21234, +6238521234"
    })
    void aNumberIsStoredInOneFormHoweverItIsWritten(String typed, String stored) {
        assertThat(Contact.parse(typed)).contains(new Contact(Contact.Kind.PHONE, stored));
    }

    @ParameterizedTest
    @CsvSource({"Sari@Contoh.ID, sari@contoh.id", "'  budi.w@contoh.co.id ', budi.w@contoh.co.id"})
    void anAddressIsStoredInSmallLetters(String typed, String stored) {
        assertThat(Contact.parse(typed)).contains(new Contact(Contact.Kind.EMAIL, stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sari",
                "0812",
                "08123456789012345",
                "+65 9123 4567",
                "sari@",
                "@contoh.id",
                "a b@contoh.id",
                "a@b@contoh.id"
            })
    void whatIsNeitherIsRefused(String typed) {
        assertThat(Contact.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+6281234567890, 0812-3456-7890"})
    void aNumberIsReadAsPeopleWriteIt(String stored, String read) {
        assertThat(new Contact(Contact.Kind.PHONE, stored).forReading()).isEqualTo(read);
    }
}
