package id.melek.participation;

/** The pictures of a page of figures. */
public enum PictureKind {
    MAP,
    TREND,
    FUNNEL
}
