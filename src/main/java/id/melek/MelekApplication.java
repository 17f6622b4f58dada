package id.melek;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

@SpringBootApplication
@StyleSheet("melek.css")
@EnableResilientMethods
@EnableJpaRepositories(enableDefaultTransactions = false)
public class MelekApplication implements AppShellConfigurator {

    static void main(String[] args) {
        SpringApplication.run(MelekApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addFavIcon("icon", "melek.svg", "any");
        page.addMetaTag("description", "Kursus berjualan daring untuk usaha mikro, kecil dan menengah");
    }

    /** What only reads holds no connection from one question to the next. */
    @Bean
    TransactionManagerCustomizer<AbstractPlatformTransactionManager> synchronizedOnlyInTransactions() {
        return manager -> manager.setTransactionSynchronization(
                AbstractPlatformTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
