package dev.siegel.endtoend.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.siegel.endtoend.pool.Project;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Chromium at the console of a pool; what it complains of and whom it calls is kept. */
public final class ConsoleBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double LONGEST_WAIT_MILLISECONDS = 30_000;

    /** The one a pool begins with is changed to this at the first sign-in. */
    public static final String PASSWORD = "a password of their own";

    private static final Set<String> HARD = Set.of("serious", "critical");

    private static final List<String> OPTIONS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Page page;
    private final String address;
    private final Path pictures;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> foreign = new CopyOnWriteArrayList<>();

    private ConsoleBrowser(Playwright playwright, Page page, RunningPool pool) {
        this.playwright = playwright;
        this.page = page;
        this.address = "https://localhost:" + pool.ports().console() + "/";
        this.pictures = Project.root().resolve("src/test/target/pictures");
        page.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> note(request.url()));
    }

    public static ConsoleBrowser open(RunningPool pool) {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(OPTIONS));
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setViewportSize(1280, 900)
                                .setTimezoneId("Europe/Berlin")
                                .setLocale("en-GB"));
        return new ConsoleBrowser(playwright, context.newPage(), pool);
    }

    private void note(String url) {
        boolean own = url.startsWith(address) || url.startsWith("data:") || url.startsWith("blob:");
        if (!own) {
            foreign.add(url);
        }
    }

    /** Goes to a page of the console by its address. */
    public void open(String path) {
        page.navigate(address + path);
        page.locator("h1").waitFor();
    }

    /** Signs in at the page that is shown, and waits for the one behind it. */
    public void signIn(String name, String password) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    /** Signs in as the first administrator ever, who has to choose a password. */
    public void signInFirst(RunningPool pool) {
        String first = read(pool.setup().data().resolve("initial-admin-password")).strip();
        open("sign-in");
        signIn("admin", first);
        choosePassword(first, PASSWORD);
    }

    /** At the page that is shown to who has to. */
    public void choosePassword(String old, String chosen) {
        page.locator("input[name='password.old']").fill(old);
        page.locator("input[name='password.new']").fill(chosen);
        page.locator("input[name='password.again']").fill(chosen);
        page.keyboard().press("Enter");
        page.locator(".shell").waitFor();
    }

    /** Where the console is, with a slash at its end. */
    public String address() {
        return address;
    }

    /** The colours and the language from now on. */
    public void prefer(String theme, String language) {
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("siegel-theme", theme).setUrl(address),
                                new Cookie("siegel-language", language).setUrl(address)));
    }

    public Page page() {
        return page;
    }

    public Locator card() {
        return page.locator("article.card");
    }

    public Locator dialog() {
        return page.locator("vaadin-dialog.act");
    }

    public Locator button(String text) {
        return page.locator("button.button", new Page.LocatorOptions().setHasText(text));
    }

    /** Keeps what is seen, in {@code target/pictures}. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    /** At a width, for the picture and for what must not scroll sideways. */
    public int scrolledWidth(int width) {
        page.setViewportSize(width, 900);
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** What axe finds serious or critical on the page: the rule, and where. */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(one -> HARD.contains(String.valueOf(one.getImpact())))
                        .map(one ->
                                one.getId()
                                        + ": "
                                        + one.getNodes().stream()
                                                .map(node -> String.valueOf(node.getTarget()))
                                                .toList())
                        .toList();
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public List<String> foreignRequests() {
        return List.copyOf(foreign);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
