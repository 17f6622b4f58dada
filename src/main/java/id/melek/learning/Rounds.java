package id.melek.learning;

import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the rounds of a task as people see them. */
@Component
class Rounds {

    private final HandInRepository handIns;
    private final PhotoRepository photos;
    private final Homes homes;

    Rounds(HandInRepository handIns, PhotoRepository photos, Homes homes) {
        this.handIns = handIns;
        this.photos = photos;
        this.homes = homes;
    }

    List<TaskRound> of(Enrolment enrolment, String lesson) {
        return handIns.rounds(enrolment.account(), enrolment.course(), lesson).stream()
                .map(this::round)
                .toList();
    }

    /** That one and those before it. */
    List<TaskRound> upTo(HandIn last) {
        return handIns.rounds(last.learner().value(), last.course(), last.lesson()).stream()
                .filter(handIn -> handIn.round() <= last.round())
                .map(this::round)
                .toList();
    }

    private TaskRound round(HandIn handIn) {
        return new TaskRound(
                handIn.id(),
                handIn.round(),
                handIn.text(),
                handIn.link(),
                photos.ids(handIn.learner(), handIn.sentId()),
                homes.day(handIn.handedInAt(), handIn.learner()),
                handIn.answerBy(),
                handIn.state(),
                handIn.reviewedAt().map(at -> homes.day(at, handIn.learner())),
                handIn.remarks(),
                handIn.points());
    }
}
