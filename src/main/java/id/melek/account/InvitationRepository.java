package id.melek.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface InvitationRepository extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    /** Locked, so that one link makes one account. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select i from Invitation i
            where i.tokenHash = :hash and i.acceptedAt is null and i.withdrawnAt is null and i.expiresAt > :now
            """)
    Optional<Invitation> open(@Param("hash") String hash, @Param("now") Instant now);

    @Query("""
            select i from Invitation i
            where i.acceptedAt is null and i.withdrawnAt is null and i.expiresAt > :now
            order by i.invitedAt desc
            """)
    List<Invitation> open(@Param("now") Instant now);

    Optional<Invitation> findById(UUID id);
}
