package id.melek.learning;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HandInRepository extends Repository<HandIn, UUID> {

    HandIn save(HandIn handIn);

    /** The enrolment that it belongs to. */
    record Whose(UUID account, int course) {}

    @Query("select new id.melek.learning.HandInRepository$Whose(h.account, h.course) from HandIn h where h.id = :id")
    Optional<Whose> whose(UUID id);

    /** What it was handed in for, whatever the version of the course. */
    record TaskKey(int course, String lesson) {}

    @Query("select new id.melek.learning.HandInRepository$TaskKey(h.course, h.lesson) from HandIn h where h.id = :id")
    Optional<TaskKey> task(UUID id);

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
