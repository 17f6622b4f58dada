package id.melek.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every statement is atomic and a transaction of its own: parallel tries cannot slip past the limit, none waits for
 * another, and what was counted stays counted when the caller's transaction fails.
 */
@Transactional(propagation = Propagation.REQUIRES_NEW)
interface AttemptRepository extends Repository<Attempt, String> {

    /** Counts one more try unless the bucket has to wait. The columns are set in this order because MySQL reads what it has just set. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    update attempt
                    set allowed_from = timestampadd(second,
                            if(forget_at <= :now or tries + 1 < :free, 0, least(:longest, :shortest * pow(2, least(tries + 1 - :free, 20)))),
                            :now),
                        tries = if(forget_at <= :now, 1, tries + 1),
                        forget_at = if(forget_at <= :now, :forgetAt, forget_at)
                    where bucket = :bucket and (allowed_from <= :now or forget_at <= :now)
                    """)
    int again(
            @Param("bucket") String bucket,
            @Param("free") int free,
            @Param("shortest") long shortest,
            @Param("longest") long longest,
            @Param("now") Instant now,
            @Param("forgetAt") Instant forgetAt);

    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    "insert ignore into attempt (bucket, tries, allowed_from, forget_at) values (:bucket, 1, :now, :forgetAt)")
    int first(@Param("bucket") String bucket, @Param("now") Instant now, @Param("forgetAt") Instant forgetAt);

    @Query("select a.allowedFrom from Attempt a where a.bucket = :bucket")
    Optional<Instant> allowedFrom(@Param("bucket") String bucket);

    @Modifying
    @Query("update Attempt a set a.tries = a.tries - 1, a.allowedFrom = :now where a.bucket = :bucket and a.tries > 0")
    void giveBack(@Param("bucket") String bucket, @Param("now") Instant now);

    @Modifying
    @Query("delete from Attempt a where a.bucket = :bucket")
    void forget(@Param("bucket") String bucket);

    @Query("select a.bucket from Attempt a where a.forgetAt <= :now order by a.forgetAt limit 20")
    List<String> old(@Param("now") Instant now);

    /** By primary key, one at a time: a delete by range could deadlock with a try. */
    @Modifying
    @Query("delete from Attempt a where a.bucket = :bucket and a.forgetAt <= :now")
    void forgetOld(@Param("bucket") String bucket, @Param("now") Instant now);
}
