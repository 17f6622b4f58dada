package id.melek.learning;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnrolmentRepository extends Repository<Enrolment, UUID> {

    Enrolment save(Enrolment enrolment);

    @Query("""
            select e from Enrolment e left join fetch e.lessons
            where e.account = :account and e.course = :course
            """)
    Optional<Enrolment> find(UUID account, int course);

    /** One act of a learner in a course comes after another, even from two phones. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.account = :account and e.course = :course")
    Optional<Enrolment> lock(UUID account, int course);

    @Query("""
            select distinct e from Enrolment e left join fetch e.lessons
            where e.account = :account order by e.joinedAt
            """)
    List<Enrolment> of(UUID account);
}
