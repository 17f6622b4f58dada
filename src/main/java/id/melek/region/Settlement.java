package id.melek.region;

/**
 * How built-up a village is. Melek's own estimate from density and adjacency, not a class of BPS: BPS knows urban and
 * rural only. Wherever one of these is shown, the reason is one click away (content/reference/README.md).
 */
public enum Settlement {
    URBAN,
    SUBURBAN,
    RURAL
}
