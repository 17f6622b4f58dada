package id.melek.account;

/** Made-up people were asked for in a database that holds real accounts. */
class DemoRefused extends RuntimeException {

    DemoRefused() {
        super("This database holds real accounts, so no made-up people are added to it.");
    }
}
