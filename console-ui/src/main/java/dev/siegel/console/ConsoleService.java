package dev.siegel.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import dev.siegel.console.access.Doorkeeper;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Failures;
import dev.siegel.console.part.Notices;
import dev.siegel.console.session.Preference;
import dev.siegel.console.text.Words;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes pages with the desk they work at, and puts a doorkeeper before each browser. */
final class ConsoleService extends VaadinServletService {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;

    ConsoleService(VaadinServlet servlet, DeploymentConfiguration configuration, Desk desk) {
        super(servlet, configuration);
        this.desk = desk;
    }

    @Override
    public void init() throws ServiceException {
        super.init();
        setSystemMessagesProvider(ConsoleService::messages);
        addUIInitListener(begun -> {
            UI ui = begun.getUI();
            ui.setLocale(language(VaadinRequest.getCurrent()));
            ui.addBeforeEnterListener(new Doorkeeper(desk.session()));
            ui.getSession()
                    .setErrorHandler(failed -> {
                        if (UI.getCurrent() != null) {
                            Notices.show(Failures.unforeseen(desk.words(), failed.getThrowable()));
                        }
                    });
        });
    }

    /** The one chosen, or the first of the browser's that there is. */
    static Locale language(VaadinRequest request) {
        Optional<Locale> chosen = Preference.LANGUAGE.of(request).map(Locale::forLanguageTag);
        List<Locale> wanted = Collections.list(request.getLocales());
        return Words.in(chosen.map(List::of).orElse(wanted)).language();
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        Words words = Words.in(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.of("session.over"));
        messages.setSessionExpiredMessage(words.of("session.again"));
        messages.setInternalErrorCaption(words.of("failure.title"));
        messages.setInternalErrorMessage(words.of("failure.again"));
        return messages;
    }

    @Override
    protected Optional<Instantiator> loadInstantiators() throws ServiceException {
        return Optional.of(new AtTheDesk());
    }

    /** Gives a page the desk when it asks for one. */
    private final class AtTheDesk extends DefaultInstantiator {
        private static final long serialVersionUID = 1L;

        AtTheDesk() {
            super(ConsoleService.this);
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return Stream.concat(super.getServiceInitListeners(), Stream.of(new PageGuards()));
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            for (Constructor<?> one : type.getConstructors()) {
                if (one.getParameterCount() == 1 && one.getParameterTypes()[0] == Desk.class) {
                    return type.cast(made(one));
                }
            }
            return super.getOrCreate(type);
        }

        private Object made(Constructor<?> constructor) {
            try {
                return constructor.newInstance(desk);
            } catch (InvocationTargetException failure) {
                if (failure.getCause() instanceof RuntimeException unforeseen) {
                    throw unforeseen;
                }
                throw new IllegalStateException(failure);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
