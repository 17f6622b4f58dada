package id.melek.participation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Numbers of people that nobody knows, and the sums of them that everybody knows: what can be told from these. The first
 * variable of the linear program is what is looked for: of several that could be told, the solver reads only the first right.
 */
final class Unknowns {

    private final int variables;
    private final List<LinearConstraint> known = new ArrayList<>();

    Unknowns(int variables) {
        this.variables = variables;
    }

    /** A sum that weighs nothing yet. */
    double[] nothing() {
        return new double[variables];
    }

    void know(double[] sum, double value) {
        known.add(new LinearConstraint(behind(0, sum), Relationship.EQ, value));
    }

    private double[] behind(double first, double[] sum) {
        var row = new double[variables + 1];
        row[0] = first;
        System.arraycopy(sum, 0, row, 1, variables);
        return row;
    }

    /** How far apart the least and the most are that the sum can be. */
    double span(double[] sum) {
        try {
            return bound(sum, GoalType.MAXIMIZE) - bound(sum, GoalType.MINIMIZE);
        } catch (UnboundedSolutionException endless) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private double bound(double[] sum, GoalType goal) {
        var conditions = new ArrayList<>(known);
        conditions.add(new LinearConstraint(behind(-1, sum), Relationship.EQ, 0));
        return new SimplexSolver()
                .optimize(
                        new MaxIter(20_000),
                        new LinearObjectiveFunction(behind(1, nothing()), 0),
                        new LinearConstraintSet(conditions),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
