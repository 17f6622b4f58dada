package id.melek.participation;

import java.util.SplittableRandom;

/** The courses of a made-up nation: those that are published, and as many more as a whole curriculum has. */
record MadeUpCourses(int[] courses, int[] tracks) {

    int any(SplittableRandom random) {
        double first = random.nextDouble();
        return courses[(int) (first * first * courses.length)];
    }

    int after(int course) {
        for (int i = 0; i < courses.length; i++) {
            if (courses[i] == course) {
                return courses[(i + 1) % courses.length];
            }
        }
        return courses[0];
    }

    /** 0 for no course. */
    int trackOf(int course) {
        for (int i = 0; i < courses.length; i++) {
            if (courses[i] == course) {
                return tracks[i];
            }
        }
        return 0;
    }
}
