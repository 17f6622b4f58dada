package id.melek.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface AccessTokenRepository extends Repository<AccessTokenEntity, UUID> {

    AccessTokenEntity save(AccessTokenEntity token);

    @Query("""
            select a from AccessTokenEntity t join Account a on a.id = t.account
            where t.hash = :hash and t.expiresAt > :now and t.epoch = a.epoch
            """)
    Optional<Account> holder(@Param("hash") String hash, @Param("now") Instant now);

    /** Those that open something, or did until they expired; newest first. */
    @Query("""
            select t from AccessTokenEntity t join Account a on a.id = t.account
            where t.account = :account and t.epoch = a.epoch order by t.issuedAt desc, t.id desc
            """)
    List<AccessTokenEntity> of(@Param("account") AccountId account);

    /** A program that asks every second writes once a minute. */
    @Modifying
    @Query("""
            update AccessTokenEntity t set t.lastUsedAt = :now
            where t.hash = :hash and (t.lastUsedAt is null or t.lastUsedAt < :before)
            """)
    void used(@Param("hash") String hash, @Param("now") Instant now, @Param("before") Instant before);

    @Modifying
    @Query("delete from AccessTokenEntity t where t.account = :account and t.id = :id")
    void delete(@Param("account") AccountId account, @Param("id") UUID id);

    @Modifying
    @Query("delete from AccessTokenEntity t where t.account = :account and t.epoch < :epoch")
    void deleteSpent(@Param("account") AccountId account, @Param("epoch") int epoch);

    @Modifying
    @Query("delete from AccessTokenEntity t where t.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
