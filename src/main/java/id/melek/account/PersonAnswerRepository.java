package id.melek.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface PersonAnswerRepository extends Repository<PersonAnswer, UUID> {

    PersonAnswer save(PersonAnswer answer);

    @Query(
            "select a from PersonAnswer a where a.account = :account and a.answeredAt <= :at order by a.answeredAt, a.id")
    List<PersonAnswer> until(@Param("account") AccountId account, @Param("at") Instant at);

    @Modifying
    @Query("delete from PersonAnswer a where a.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
