package id.melek.account;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface ConsentRepository extends Repository<Consent, UUID> {

    Consent save(Consent consent);

    @Query("select count(c) > 0 from Consent c where c.account = :account and c.version >= :version")
    boolean covers(@Param("account") AccountId account, @Param("version") int version);

    @Query("select c from Consent c where c.account = :account order by c.agreedAt")
    List<Consent> of(@Param("account") AccountId account);

    @Modifying
    @Query("delete from Consent c where c.account = :account")
    void deleteOf(@Param("account") AccountId account);
}
