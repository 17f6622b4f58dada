package id.melek.assessment;

import java.util.List;

/**
 * What one person could before, and what they can now, by two parallel forms of one track. It compares two moments and
 * says nothing about the cause.
 */
public record Gain(String track, Points before, Points after, List<OfCompetence> competences) {

    public Gain {
        competences = List.copyOf(competences);
    }

    /** Whose word a competence is. */
    public enum Framework {
        /** An area of DigComp 3.0: 1 to 5. */
        DIGCOMP,
        /** A pillar of the Indonesian digital literacy framework: skills, ethics, safety, culture. */
        KOMINFO
    }

    /** The same, of the items about one competence; every item counts once in each framework. */
    public record OfCompetence(Framework framework, String competence, Points before, Points after) {

        public int points() {
            return after.percent() - before.percent();
        }
    }

    /** After minus before: from -100 to 100. */
    public int points() {
        return after.percent() - before.percent();
    }

    public List<OfCompetence> in(Framework framework) {
        return competences.stream().filter(one -> one.framework() == framework).toList();
    }
}
