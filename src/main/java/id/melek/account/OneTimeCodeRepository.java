package id.melek.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface OneTimeCodeRepository extends Repository<OneTimeCode, UUID> {

    OneTimeCode save(OneTimeCode code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from OneTimeCode c
            where c.account = :account and c.usedAt is null and c.triesLeft > 0 and c.expiresAt > :now
            """)
    Optional<OneTimeCode> open(@Param("account") AccountId account, @Param("now") Instant now);

    @Query("""
            select new id.melek.account.HandedOutCode(a.name, c.issuedAt, c.expiresAt, c.usedAt)
            from OneTimeCode c join Account a on a.id = c.account
            where c.issuedBy = :by order by c.issuedAt desc
            """)
    List<HandedOutCode> by(@Param("by") AccountId by, Limit limit);

    @Query("""
            select new id.melek.account.HandedOutCode(a.name, c.issuedAt, c.expiresAt, c.usedAt)
            from OneTimeCode c join Account a on a.id = c.account
            where c.account = :account order by c.issuedAt
            """)
    List<HandedOutCode> of(@Param("account") AccountId account);

    @Modifying
    @Query("delete from OneTimeCode c where c.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
