package id.melek.account;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface ConsentRepository extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    @Query("select count(c) > 0 from Consent c where c.account = :account and c.version >= :version")
    boolean covers(@Param("account") AccountId account, @Param("version") int version);

    @Modifying
    @Query("delete from Consent c where c.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
