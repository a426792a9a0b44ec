package dev.siegel.console.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a component true while it is shown. */
public final class Live {
    private Live() {}

    /**
     * Runs {@code refresh} in the component's browser after each change in the pool. Changes that
     * come while one refresh waits are one refresh.
     */
    public static void keep(Component component, PoolPulse pulse, Runnable refresh) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            var waiting = new AtomicBoolean();
            Runnable listener =
                    () -> {
                        if (waiting.compareAndSet(false, true)) {
                            var _ =
                                    ui.access(() -> {
                                        waiting.set(false);
                                        refresh.run();
                                    });
                        }
                    };
            pulse.listen(listener);
            attached.unregisterListener();
            component.addDetachListener(detached -> {
                pulse.remove(listener);
                detached.unregisterListener();
                keep(component, pulse, refresh);
            });
        });
    }
}
