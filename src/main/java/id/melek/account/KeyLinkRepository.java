package id.melek.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface KeyLinkRepository extends Repository<KeyLink, PersonKey> {

    KeyLink save(KeyLink link);

    @Query("select k.key from KeyLink k where k.account = :account")
    Optional<PersonKey> keyOf(@Param("account") AccountId account);

    @Modifying
    @Query("delete from KeyLink k where k.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
