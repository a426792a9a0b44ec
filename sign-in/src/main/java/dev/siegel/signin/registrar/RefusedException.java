package dev.siegel.signin.registrar;

/** Broken input, with the answer it gets. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.cause());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
