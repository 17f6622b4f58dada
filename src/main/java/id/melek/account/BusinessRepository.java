package id.melek.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Businesses with their members and what was said about them. */
interface BusinessRepository extends Repository<BusinessEntity, UUID> {

    BusinessEntity saveAndFlush(BusinessEntity business);

    Optional<BusinessEntity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from BusinessEntity b where b.id = :id")
    Optional<BusinessEntity> lock(@Param("id") UUID id);

    Optional<BusinessEntity> findByJoinCode(String code);

    @Query("select count(m) from Membership m where m.business = :business and m.until is null")
    int members(@Param("business") UUID business);

    @Query("select m from Membership m where m.account = :account and m.until is null")
    Optional<Membership> membership(@Param("account") AccountId account);

    @Query("select m.account from Membership m where m.business = :business and m.until is null")
    List<AccountId> memberAccounts(@Param("business") UUID business);

    /** Learners who count, the one first who has belonged to it longest. */
    @Query("""
            select m.account from Membership m join KeyLink k on k.account = m.account
            where m.business = :business and m.until is null
            order by m.since, m.id
            """)
    List<AccountId> countedMembers(@Param("business") UUID business);

    /** What somebody belonged to at that moment or joined after it. */
    @Query("""
            select m from Membership m join KeyLink k on k.account = m.account
            where k.key = :person and (m.until is null or m.until > :at)
            """)
    List<Membership> membershipsFrom(@Param("person") PersonKey person, @Param("at") Instant at);

    @Query("select m from Membership m where m.account = :account order by m.since")
    List<Membership> memberships(@Param("account") AccountId account);

    @Query("select distinct m.business from Membership m where m.account = :account")
    List<UUID> everOf(@Param("account") AccountId account);

    @Query(
            "select a from BusinessAnswer a where a.business = :business and a.answeredAt <= :at order by a.answeredAt, a.id")
    List<BusinessAnswer> answersUntil(@Param("business") UUID business, @Param("at") Instant at);

    @Modifying(flushAutomatically = true)
    @Query("delete from Membership m where m.account = :account")
    void deleteMembershipsOf(@Param("account") AccountId account);

    @Modifying
    @Query("delete from Membership m where m.business = :business")
    void deleteMembershipsIn(@Param("business") UUID business);

    @Modifying
    @Query("delete from BusinessAnswer a where a.business = :business")
    void deleteAnswersOf(@Param("business") UUID business);

    @Modifying
    @Query("delete from BusinessEntity b where b.id = :business")
    void delete(@Param("business") UUID business);
}
