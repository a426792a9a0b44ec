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

    /** A custom role allows the right, yet not by this cmdlet. */
    public static RightMissing cmdlet(Caller caller, Right right, String cmdlet) {
        return new RightMissing(
                "'"
                        + caller.name()
                        + "' may not do this: "
                        + cmdlet
                        + " is none of the cmdlets of "
                        + String.join(
                                ", ", caller.allowing(right).stream().map(Grant::role).toList()),
                right);
    }

    /** Nobody hands out what they do not hold themselves. */
    public static RightMissing tooMuch(Caller caller, String role) {
        return new RightMissing(
                "'" + caller.name() + "' may not do this: " + role + " allows more than is held",
                Right.MANAGE_ADMINISTRATORS);
    }

    public Right right() {
        return right;
    }
}
