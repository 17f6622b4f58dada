package id.melek.pack;

/** A question and the line of its file where it begins. */
record ReadQuestion(Question question, int line) {}
