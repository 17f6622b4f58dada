package id.melek.demo;

import id.melek.account.AccountId;
import id.melek.account.Accounts;
import id.melek.account.Cast;
import id.melek.account.Installation;
import id.melek.account.Role;
import id.melek.authoring.Drafts;
import id.melek.base.Texts;
import id.melek.catalog.Courses;
import id.melek.region.Region;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills a made-up Melek at its first start; later starts only say again who can sign in. */
@Component
@Order(30)
@ConditionalOnProperty("melek.demo")
class DemoData implements ApplicationRunner {

    private static final String SARIS_VILLAGE = "53.10.06.2008";
    private static final String SARIS_COURSE = "jualan-pertama-whatsapp";
    private static final String RATNAS_PROVINCE = "53";

    private final Cast cast;
    private final Crowd crowd;
    private final Accounts accounts;
    private final Drafts drafts;
    private final Courses courses;
    private final Regions regions;
    private final Installation installation;
    private final int peopleAProvince;
    private final boolean withCast;

    DemoData(
            Cast cast,
            Crowd crowd,
            Accounts accounts,
            Drafts drafts,
            Courses courses,
            Regions regions,
            Installation installation,
            @Value("${melek.demo.people-a-province:25}") int peopleAProvince,
            @Value("${melek.demo.cast:true}") boolean withCast) {
        this.cast = cast;
        this.crowd = crowd;
        this.accounts = accounts;
        this.drafts = drafts;
        this.courses = courses;
        this.regions = regions;
        this.installation = installation;
        this.peopleAProvince = peopleAProvince;
        this.withCast = withCast;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.isMadeUp() && withCast) {
            crowd.gather(regions.children(RegionId.NATION), peopleAProvince);
            var members = cast.assemble(id(SARIS_VILLAGE), id(RATNAS_PROVINCE));
            members.stream().filter(member -> member.role() == Role.LEARNER).forEach(sari -> handIn(sari.id()));
            members.stream()
                    .filter(member -> member.role() == Role.TRAINER)
                    .findFirst()
                    .ifPresent(budi -> write(budi.id()));
            Cast.print(members);
        }
    }

    /** So that something waits in Budi's queue. */
    private void handIn(AccountId sari) {
        courses.newest(SARIS_COURSE, Texts.INDONESIAN).ifPresent(course -> crowd.learnUpToTheTask(sari, course));
    }

    /** So that Budi is in the midst of mending a course. */
    private void write(AccountId budi) {
        accounts.person(budi).ifPresent(trainer -> drafts.beginFrom(trainer, SARIS_COURSE));
    }

    /** The codes here are those of the first list of regions. */
    private RegionId id(String code) {
        return regions.byAnyCode(code).map(Region::id).orElseThrow();
    }
}
