package dev.siegel.pool.role;

/** The caller's roles do not allow this; nothing was done. */
public final class RightMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Right right;

    public RightMissing(Caller caller, Right right) {
        super(
                "'"
                        + caller.name()
                        + "' may not do this: it needs one of the roles "
                        + String.join(
                                ", ", right.roles().stream().map(Role::displayName).toList()));
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
