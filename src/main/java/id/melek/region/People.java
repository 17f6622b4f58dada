package id.melek.region;

/** Registered people of a region, by its code. */
record People(String code, Population population) {}
