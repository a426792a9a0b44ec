package dev.siegel.console;

import dev.siegel.console.access.NewPasswordPage;
import dev.siegel.console.access.SignInPage;
import dev.siegel.console.certificate.CertificatesPage;
import dev.siegel.console.overview.OverviewPage;
import dev.siegel.console.part.FailurePage;
import dev.siegel.console.part.NotFoundPage;
import dev.siegel.console.registration.RegistrationsPage;
import dev.siegel.console.user.UserPage;
import dev.siegel.console.user.UsersPage;
import java.util.Set;

/** The pages there are, listed so that nothing has to be searched for at start. */
final class ConsoleRoutes {
    private ConsoleRoutes() {}

    static Set<Class<?>> pages() {
        return Set.of(
                SignInPage.class,
                NewPasswordPage.class,
                UsersPage.class,
                UserPage.class,
                CertificatesPage.class,
                RegistrationsPage.class,
                OverviewPage.class);
    }

    /** What is shown instead of a page. */
    static Set<Class<?>> errorPages() {
        return Set.of(NotFoundPage.class, FailurePage.class);
    }
}
