package id.melek.catalog;

import java.util.UUID;

/** The identity of one immutable, published version of a course; an enrolment keeps the one it began with. */
public record VersionId(UUID value) {}
