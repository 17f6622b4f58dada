package id.melek.account;

import java.util.Map;

/**
 * A business as its members see it.
 *
 * @param joinCode what a member gives to somebody who belongs to it too
 * @param members how many people belong to it
 * @param answers the latest answer to every question that was put, skipped ones among them
 */
public record Business(String name, String joinCode, int members, Map<BusinessQuestion, Answer> answers) {}
