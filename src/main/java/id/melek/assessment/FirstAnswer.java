package id.melek.assessment;

import id.melek.account.AccountId;
import java.time.Instant;
import java.util.Map;

/**
 * What somebody earned at their first attempt at a graded test, whatever version it was of.
 *
 * @param right by the question's name, whether it earned all its points; only questions that the attempt asked just as they are
 *     asked now
 */
public record FirstAnswer(AccountId person, String lesson, Instant handedInAt, Map<String, Boolean> right) {}
