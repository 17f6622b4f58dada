package id.melek.learning;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HandInRepository extends Repository<HandIn, UUID> {

    HandIn save(HandIn handIn);

    Optional<HandIn> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from HandIn h where h.id = :id")
    Optional<HandIn> lock(UUID id);

    @Query("select h from HandIn h where h.account = :account and h.sentId = :sentId")
    Optional<HandIn> sent(UUID account, UUID sentId);

    @Query("""
            select distinct h from HandIn h left join fetch h.points
            where h.account = :account and h.course = :course and h.lesson = :lesson
            order by h.round
            """)
    List<HandIn> rounds(UUID account, int course, String lesson);

    @Query("select h from HandIn h where h.account = :account and h.course = :course order by h.round")
    List<HandIn> ofCourse(UUID account, int course);

    @Query("select distinct h from HandIn h left join fetch h.points where h.account = :account order by h.handedInAt")
    List<HandIn> of(UUID account);

    /** What waits for a review by somebody else than its learner; the most overdue first. */
    @Query("""
            select h from HandIn h
            where h.state = id.melek.learning.TaskState.State.WAITING and h.account <> :reviewer
            order by h.overdueAt, h.receivedAt, h.id
            """)
    List<HandIn> queue(UUID reviewer, Limit limit);

    @Query("""
            select count(h) from HandIn h
            where h.state = id.melek.learning.TaskState.State.WAITING and h.account <> :reviewer
            """)
    int waiting(UUID reviewer);

    @Query("""
            select count(h) from HandIn h
            where h.state = id.melek.learning.TaskState.State.WAITING and h.overdueAt <= :now
            """)
    int overdue(Instant now);
}
