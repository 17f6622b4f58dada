package id.melek.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface DeviceTokenRepository extends Repository<DeviceToken, UUID> {

    DeviceToken save(DeviceToken token);

    @Query("""
            select a.id from DeviceToken t join Account a on a.id = t.account
            where t.hash = :hash and t.expiresAt > :now and t.epoch = a.epoch and a.endedAt is null and a.erasedAt is null
            """)
    Optional<AccountId> holder(@Param("hash") String hash, @Param("now") Instant now);

    @Query("select t from DeviceToken t where t.account = :account order by t.issuedAt")
    List<DeviceToken> of(@Param("account") AccountId account);

    @Modifying
    @Query("delete from DeviceToken t where t.hash = :hash")
    void deleteByHash(@Param("hash") String hash);

    /** Those that open nothing any more. */
    @Modifying
    @Query("delete from DeviceToken t where t.account = :account and (t.epoch < :epoch or t.expiresAt <= :now)")
    void deleteSpent(@Param("account") AccountId account, @Param("epoch") int epoch, @Param("now") Instant now);

    @Modifying
    @Query("delete from DeviceToken t where t.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
