package id.melek.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface ResidenceRepository extends Repository<Residence, UUID> {

    Residence save(Residence residence);

    @Query("select r from Residence r where r.account = :account order by r.since desc limit 1")
    Optional<Residence> latest(@Param("account") AccountId account);

    @Query("select r from Residence r where r.account = :account and r.since <= :at order by r.since desc limit 1")
    Optional<Residence> at(@Param("account") AccountId account, @Param("at") Instant at);

    @Query("select r from Residence r where r.account = :account order by r.since limit 1")
    Optional<Residence> first(@Param("account") AccountId account);

    /** Of two moves at one moment the later decision holds. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Residence r where r.account = :account and r.since = :at")
    void deleteAt(@Param("account") AccountId account, @Param("at") Instant at);

    @Modifying
    @Query("delete from Residence r where r.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
