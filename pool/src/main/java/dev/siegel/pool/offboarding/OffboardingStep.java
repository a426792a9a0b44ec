package dev.siegel.pool.offboarding;

import dev.siegel.pool.role.Right;

/** What is done to a user who leaves; each can be left out. */
public enum OffboardingStep {
    /** All certificates of the user. */
    REVOKE,
    /** New certificates, until somebody removes the block. */
    BLOCK,
    /** Live sign-ins. */
    DISCONNECT,
    LOCK_PIN,
    /** The user is kept, and cannot sign in. */
    DISABLE;

    /** What it takes when done by itself. */
    Right right() {
        return switch (this) {
            case REVOKE, DISCONNECT -> Right.REVOKE_ONE_USER;
            case BLOCK -> Right.BLOCK_REISSUE;
            case LOCK_PIN -> Right.LOCK_PIN;
            case DISABLE -> Right.MANAGE_USERS;
        };
    }
}
