package id.melek.pack;

/** Where the faults of one file go. */
record FileFaults(FaultList all, String file) {

    void add(int line, String message) {
        all.add(file, line, message);
    }

    void add(String message) {
        add(1, message);
    }
}
