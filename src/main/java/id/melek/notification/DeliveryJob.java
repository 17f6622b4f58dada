package id.melek.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node looks for letters that are due, and none waits for another. */
@Component
@ConditionalOnProperty(name = "melek.jobs", matchIfMissing = true)
class DeliveryJob {

    private final Delivery delivery;

    DeliveryJob(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(fixedDelayString = "${melek.letters.delay:5s}")
    void deliverAll() {
        while (delivery.deliverNext()) {
            // the next letter
        }
    }

    @Scheduled(fixedDelayString = "1d", initialDelayString = "10m")
    void forgetOld() {
        delivery.forgetOld();
    }
}
