package id.melek.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.melek.IntegrationTest;
import id.melek.account.AcceptResult.Accepted;
import id.melek.account.AcceptResult.Gone;
import id.melek.account.InviteResult.Invited;
import id.melek.region.RegionId;
import id.melek.region.Regions;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class StaffTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private final MovableClock clock = new MovableClock();
    private final String number = People.number();

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    private Staff staff;
    private Person agus;

    @BeforeEach
    void prepare(
            @Autowired AccountRepository repository,
            @Autowired InvitationRepository invitations,
            @Autowired Regions regions,
            @Autowired Attempts attempts,
            @Autowired Secrets secrets,
            @Autowired TransactionOperations transaction) {
        staff = new Staff(repository, invitations, regions, attempts, secrets, transaction, clock);
        agus = people.operator("Agus");
    }

    @Test
    void ratnaAcceptsAnInvitationAndSeesHerProvince() {
        var token = invite(Role.MANAGER, people.nusaTenggaraTimur());

        var ratna = accept(token);

        assertThat(ratna.role()).isEqualTo(Role.MANAGER);
        assertThat(ratna.scope()).isEqualTo(people.nusaTenggaraTimur());
        assertThat(ratna.language()).isEqualTo(ENGLISH);
        assertThat(accounts.personKey(ratna.id())).isEmpty();
        assertThat(signIns.signIn(number, People.PASSWORD)).isEqualTo(new SignInResult.Welcome(ratna.id()));
    }

    @Test
    void aLinkIsGoodOnceAndForFourteenDays() {
        var used = invite(Role.TRAINER, null);
        accept(used);
        assertThat(staff.accept(used, "Eka", People.PASSWORD, ENGLISH)).isEqualTo(new Gone());

        var old = inviteAs(People.number(), Role.TRAINER, null);
        clock.forward(Duration.ofDays(14));
        assertThat(staff.invitation(old)).isEmpty();
        assertThat(staff.accept(old, "Eka", People.PASSWORD, ENGLISH)).isEqualTo(new Gone());
        assertThat(staff.accept("made-up", "Eka", People.PASSWORD, ENGLISH)).isEqualTo(new Gone());
    }

    @Test
    void aWithdrawnLinkOpensNothing() {
        var token = invite(Role.TRAINER, null);
        var invitation = staff.openInvitations(agus).stream()
                .filter(open -> open.contact().equals(Contact.parse(number).orElseThrow()))
                .findFirst()
                .orElseThrow();

        staff.withdraw(agus, invitation.id());

        assertThat(staff.accept(token, "Budi", People.PASSWORD, ENGLISH)).isEqualTo(new Gone());
    }

    @Test
    void aWrongFieldDoesNotCostTheLink() {
        var token = invite(Role.TRAINER, null);

        assertThat(staff.accept(token, "", "271828", ENGLISH))
                .isInstanceOfSatisfying(
                        AcceptResult.Invalid.class,
                        invalid -> assertThat(invalid.problems()).containsOnlyKeys(Field.NAME, Field.SECRET));
        assertThat(accept(token).name()).isEqualTo("Ratna");
    }

    @Test
    void aManagerNeedsARegionAndNobodyElseHasOne() {
        assertInvalid(staff.invite(agus, Role.MANAGER, number, null));
        assertInvalid(staff.invite(agus, Role.TRAINER, number, people.nusaTenggaraTimur()));
        assertInvalid(staff.invite(agus, Role.LEARNER, number, null));
        assertInvalid(staff.invite(agus, Role.TRAINER, "Budi", null));
    }

    private static void assertInvalid(InviteResult result) {
        assertThat(result).isInstanceOf(InviteResult.Invalid.class);
    }

    @Test
    void somebodyWhoHasAnAccountIsNotInvited() {
        people.learner("Sari", number, people.golo());

        assertThat(staff.invite(agus, Role.TRAINER, number, null)).isEqualTo(new InviteResult.Taken());
    }

    @Test
    void endedAccessIsOnRecordAndLetsNobodyIn() {
        var budi = accept(invite(Role.TRAINER, null));

        staff.endAccess(agus, budi.id());

        assertThat(accounts.person(budi.id())).isEmpty();
        assertThat(signIns.signIn(number, People.PASSWORD)).isEqualTo(new SignInResult.Refused());
        assertThat(staff.list(agus))
                .filteredOn(member -> member.id().equals(budi.id()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.endedAt()).isEqualTo(clock.instant());
                    assertThat(member.endedBy()).isEqualTo("Agus");
                });
    }

    @Test
    void whoeverLeftCanBeInvitedAgain() {
        var budi = accept(invite(Role.TRAINER, null));
        staff.endAccess(agus, budi.id());

        var again = accept(invite(Role.MANAGER, people.nusaTenggaraTimur()));

        assertThat(again.id()).isEqualTo(budi.id());
        assertThat(again.role()).isEqualTo(Role.MANAGER);
        assertThat(signIns.signIn(number, People.PASSWORD)).isEqualTo(new SignInResult.Welcome(budi.id()));
    }

    @Test
    void nobodyEndsTheirOwnAccessOrALearners() {
        var sari = people.learner("Sari", people.golo());

        assertThatThrownBy(() -> staff.endAccess(agus, agus.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> staff.endAccess(agus, sari.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOperatorWhoseAccessEndedAMomentAgoDecidesNothing() {
        var other = people.operator("Eka");
        staff.endAccess(agus, other.id());

        assertThatThrownBy(() -> staff.endAccess(other, agus.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyOperatorsDecide() {
        var others = new Person[] {
            people.trainer("Budi"),
            people.manager("Ratna", people.nusaTenggaraTimur()),
            people.learner("Sari", people.golo())
        };

        for (var other : others) {
            assertRefused(() -> staff.invite(other, Role.OPERATOR, number, null));
            assertRefused(() -> staff.openInvitations(other));
            assertRefused(() -> staff.withdraw(other, UUID.randomUUID()));
            assertRefused(() -> staff.list(other));
            assertRefused(() -> staff.endAccess(other, agus.id()));
        }
    }

    private static void assertRefused(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOf(AccessDeniedException.class);
    }

    private String invite(Role role, @Nullable RegionId scope) {
        return inviteAs(number, role, scope);
    }

    private String inviteAs(String contact, Role role, @Nullable RegionId scope) {
        return ((Invited) staff.invite(agus, role, contact, scope)).token();
    }

    private Person accept(String token) {
        var accepted = (Accepted) staff.accept(token, " Ratna ", People.PASSWORD, ENGLISH);
        return accounts.person(accepted.account()).orElseThrow();
    }
}
