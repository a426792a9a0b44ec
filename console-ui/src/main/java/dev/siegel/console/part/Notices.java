package dev.siegel.console.part;

import com.vaadin.flow.component.notification.Notification;

/** Says for a moment what was done. */
public final class Notices {
    private static final int MILLISECONDS = 6000;

    private Notices() {}

    public static void show(String text) {
        Notification.show(text, MILLISECONDS, Notification.Position.BOTTOM_START);
    }
}
