package id.melek.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.transaction.annotation.Transactional;

interface AccountRepository extends Repository<Account, AccountId> {

    @Transactional
    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    List<Account> findByIdIn(Collection<AccountId> ids);

    /** For every change: two at once would else write back each other's old epoch. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> lock(@Param("id") AccountId id);

    @Query("select a from Account a where a.phone = :value or a.email = :value")
    Optional<Account> byContact(@Param("value") String value);

    @Query("select count(a) from Account a")
    long count();

    @Query("select a from Account a where a.role = id.melek.account.Role.OPERATOR and a.endedAt is null")
    List<Account> operators();

    @Query("select a.id from Account a where a.role = id.melek.account.Role.TRAINER and a.endedAt is null")
    List<AccountId> trainers();

    @Query("select a.id from Account a where a.role = :role and a.endedAt is null and a.erasedAt is null")
    List<AccountId> holding(@Param("role") Role role);

    @Query("""
            select new id.melek.account.Candidate(a.id, a.name, a.role, r.village)
            from Account a left join Residence r on r.account = a.id
                and not exists (select 1 from Residence later where later.account = a.id and later.since > r.since)
            where a.id = :id
            """)
    Optional<Candidate> candidate(@Param("id") AccountId id);

    @Query("""
            select new id.melek.account.Candidate(a.id, a.name, a.role, r.village)
            from Residence r join Account a on a.id = r.account
            where r.village = :village
                and not exists (select 1 from Residence later where later.account = a.id and later.since > r.since)
                and a.role = id.melek.account.Role.LEARNER and a.secretHash is not null
                and locate(:name, a.name) > 0
            order by a.name
            """)
    List<Candidate> learnersIn(@Param("village") int village, @Param("name") String name, Limit limit);

    @Query("""
            select new id.melek.account.StaffMember(a.id, a.name, a.role, a.scope, a.registeredAt, a.endedAt, e.name)
            from Account a left join Account e on e.id.value = a.endedBy
            where a.role <> id.melek.account.Role.LEARNER
            order by case when a.endedAt is null then 0 else 1 end, a.name
            """)
    List<StaffMember> staff();
}
