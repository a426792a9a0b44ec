package dev.siegel.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.siegel.endtoend.browser.ConsoleBrowser;
import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real browser at the packaged server's console, while a real client is signed in. */
class ConsoleIT {
    /** A page changes within a second; the rest is for a busy machine's browser. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(5000);

    private static final String VIEWER_PASSWORD = "given by somebody else";
    private static final String VIEW_ONLY = "CsViewOnlyAdministrator";

    private static RunningPool pool;
    private static ConsoleBrowser browser;

    @BeforeAll
    static void signIn() {
        pool = PoolSetup.fresh("console").start();
        browser = ConsoleBrowser.open(pool);
        browser.signInFirst(pool);
        try (var api = new ManagementApi(pool)) {
            api.createUser("anybody");
            api.importCertificates("anybody", 3);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        pool.close();
    }

    @Test
    void a_device_that_is_signed_in_is_found_and_revoked_and_the_page_follows() {
        PoolUser user = PoolUser.create(pool, "seen");
        try (SipeClient client = user.signedIn("desk")) {
            // given: the page of the user, found by the search in the bar
            browser.open("users");
            browser.page().keyboard().press("/");
            browser.page().keyboard().type("seen");
            browser.page().keyboard().press("Enter");
            Locator card = browser.card();
            assertThat(card).hasCount(1);
            assertThat(card).containsText("Signed in");
            browser.picture("user-signed-in");

            // when
            card.locator("button.danger").click();
            assertThat(browser.dialog()).containsText("ends at once");
            assertThat(browser.dialog())
                    .containsText("Revoke-CsClientCertificate sip:seen@example.com -DeviceId");
            browser.picture("revoke-dialog");
            browser.dialog().locator("button.danger").click();

            // then
            assertThat(card).containsText("Not signed in", SOON);
            assertThat(card).containsText("Holds no certificate that works");
            client.awaitOffline(Duration.ofSeconds(20));
            browser.picture("user-revoked");
        }

        // and: its next start brings a new one, without reloading
        try (SipeClient client = user.signedIn("desk")) {
            assertThat(client.isSignedIn()).isTrue();
            assertThat(browser.card()).containsText("Current", SOON);
            assertThat(browser.card()).containsText("One earlier certificate");
            assertThat(browser.page().locator(".history"))
                    .containsText("Revoke-CsClientCertificate");
        }
    }

    @Test
    void what_is_done_by_cs_changes_the_page() {
        // given
        PoolUser user = PoolUser.create(pool, "followed");
        try (SipeClient client = user.signedIn("desk")) {
            browser.open("users/followed@example.com");
            assertThat(browser.card()).containsText("Current");

            // when
            pool.cs("Revoke-CsClientCertificate", user.sipAddress()).succeeded();

            // then
            assertThat(browser.card()).containsText("Holds no certificate that works", SOON);
            client.awaitOffline(Duration.ofSeconds(20));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, light, en",
        "users, 1024, dark, de",
        "users/anybody@example.com, 1920, contrast, en",
        "certificates, 400, dark, de",
        "registrations, 1920, light, de",
    })
    void no_page_scrolls_sideways_complains_or_calls_elsewhere(
            String path, int width, String theme, String language) {
        // given
        browser.prefer(theme, language);

        // when
        browser.open(path);
        browser.page().locator("h1").waitFor();

        // then
        assertThat(browser.scrolledWidth(width)).isLessThanOrEqualTo(width);
        assertThat(browser.page().locator("html")).hasAttribute("lang", language);
        browser.picture("page-" + path.replaceAll("[^a-z]", "-") + "-" + width + "-" + theme);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void what_a_role_may_not_do_is_not_offered_and_a_role_taken_away_is_felt_at_once() {
        pool.cs(
                        "New-CsAdministrator",
                        "-Identity",
                        "viewer",
                        "-Password",
                        VIEWER_PASSWORD,
                        "-Roles",
                        VIEW_ONLY)
                .succeeded();
        try (ConsoleBrowser other = ConsoleBrowser.open(pool)) {
            // given: two browsers at once
            other.open("users/anybody@example.com");
            other.signIn("viewer", VIEWER_PASSWORD);
            other.choosePassword(VIEWER_PASSWORD, ConsoleBrowser.PASSWORD);

            // when
            other.open("users/anybody@example.com");

            // then
            assertThat(other.card()).hasCount(3);
            assertThat(other.page().locator("main button.button")).hasCount(0);

            // and
            pool.cs("Set-CsAdministrator", "viewer", "-Enabled", "$False").succeeded();
            other.open("users");
            other.page().locator("input[name=username]").waitFor();
        }
    }

    @Test
    void a_page_says_who_may_frame_it_and_its_cookie_is_kept_from_scripts() {
        var answer = browser.page().request().get(browser.address() + "sign-in");

        assertThat(answer.headers())
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("strict-transport-security", "max-age=31536000");
        assertThat(answer.headers().get("content-security-policy"))
                .contains("frame-ancestors 'none'")
                .containsPattern("script-src 'nonce-[^']+' 'strict-dynamic' 'unsafe-eval';");
        assertThat(browser.page().context().cookies())
                .filteredOn(cookie -> cookie.name.equals("__Host-siegel"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.secure).isTrue();
                });
    }

    @Test
    void who_has_not_signed_in_gets_no_page() {
        try (ConsoleBrowser stranger = ConsoleBrowser.open(pool)) {
            // when
            stranger.open("certificates?state=revoked");

            // then
            stranger.page().locator("input[name=username]").waitFor();
            stranger.signIn("admin", "not the password");
            assertThat(stranger.page().locator(".problem")).isVisible();
            stranger.signIn("admin", ConsoleBrowser.PASSWORD);
            stranger.page().locator(".shell").waitFor();
            assertThat(stranger.page().url()).endsWith("certificates?state=revoked");

            // and: signing out ends it
            stranger.button("Sign out").click();
            stranger.page().locator("input[name=username]").waitFor();
            stranger.open("users");
            assertThat(stranger.page().locator("input[name=username]")).isVisible();
        }
    }
}
