package dev.siegel.console;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import dev.siegel.console.live.PoolPulse;
import dev.siegel.console.part.Desk;
import dev.siegel.console.port.Console;
import dev.siegel.console.session.ConsoleSession;

/** The console as a servlet. */
public final class ConsoleServlet extends VaadinServlet {
    private static final long serialVersionUID = 1L;

    private final transient PoolPulse pulse;
    private final transient Desk desk;

    public ConsoleServlet(Console console) {
        this.pulse = PoolPulse.start(console.marks());
        this.desk =
                new Desk(
                        console,
                        new ConsoleSession(console.useCases().callers(), console.settings().idle()),
                        pulse);
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        var service = new ConsoleService(this, configuration, desk);
        service.init();
        return service;
    }

    @Override
    public void destroy() {
        pulse.close();
        super.destroy();
    }
}
