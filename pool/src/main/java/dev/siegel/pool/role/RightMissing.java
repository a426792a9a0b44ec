package dev.siegel.pool.role;

/** The caller's roles do not allow this; nothing was done. */
public final class RightMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Right right;

    private RightMissing(String message, Right right) {
        super(message);
        this.right = right;
    }

    /** None of the caller's roles allows it anywhere. */
    public static RightMissing role(Caller caller, Right right) {
        return new RightMissing(
                "'"
                        + caller.name()
                        + "' may not do this: it needs one of the roles "
                        + String.join(", ", right.roles().stream().map(Role::displayName).toList()),
                right);
    }

    /** A role would allow it, yet does not reach that far. */
    public static RightMissing scope(Caller caller, Right right, String target) {
        return new RightMissing(
                "'"
                        + caller.name()
                        + "' may not do this: "
                        + target
                        + " lies outside the scope of "
                        + String.join(
                                ", ", caller.allowing(right).stream().map(Grant::role).toList()),
                right);
    }

    public Right right() {
        return right;
    }
}
