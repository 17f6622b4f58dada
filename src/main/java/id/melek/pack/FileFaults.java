package id.melek.pack;

/** Where the faults of one file go. */
record FileFaults(FaultList all, String file) {

    void add(int line, FaultText what) {
        all.add(file, line, what);
    }

    void add(FaultText what) {
        add(1, what);
    }
}
