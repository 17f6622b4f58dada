package id.melek;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;

@SpringBootApplication
@StyleSheet("melek.css")
@EnableResilientMethods
public class MelekApplication implements AppShellConfigurator {

    static void main(String[] args) {
        SpringApplication.run(MelekApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addFavIcon("icon", "melek.svg", "any");
        page.addMetaTag("description", "Kursus berjualan daring untuk usaha mikro, kecil dan menengah");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
