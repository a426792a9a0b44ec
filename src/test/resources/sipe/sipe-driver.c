/*
 * One real pidgin-sipe client without a screen, for tests.
 *
 * Started with NAME=VALUE arguments (see `settings` below) and the password in the environment
 * variable SIPE_DRIVER_PASSWORD. It waits for commands on standard input, one a line:
 *
 *     sign-in     connect the account
 *     sign-out    end the sign-in properly and stay
 *     quit        sign out and end; the end of standard input means the same
 *     drop        end at once, as a machine that loses power
 *
 * and tells on standard output what happens, one event a line, its fields separated by tabs:
 *
 *     MILLISECONDS  EVENT  [FIELD...]
 *
 *     ready         version of libpurple
 *     progress      what the client does now
 *     key-pair                            its key pair for this sign-in exists
 *     certificate                         a client certificate was received
 *     question      title, text           answered with the refusal
 *     signed-in
 *     error         class, text           the first one is the verdict
 *     offline
 *     crashed       signal                the plugin fell over; the events before are the verdict
 *     failed        why                   the driver itself could not do its work
 *
 * Milliseconds count from the last sign-in command. Everything libpurple and the plugin say,
 * messages in clear included, goes to the file `log`.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <glib-unix.h>
#include <glib.h>
#include <locale.h>
#include <purple.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DRIVER "siegel-end-to-end"

enum setting { ADDRESS, LOGIN, SERVER, TRANSPORT, TRUST, DEVICE, FOLDER, LOG, PLUGINS, SETTINGS };

static struct {
    const char *name;
    const char *value;
} settings[SETTINGS] = {
    [ADDRESS] = {"address", NULL},       /* user@domain */
    [LOGIN] = {"login", ""},             /* DOMAIN\user, user@domain, or empty: the address */
    [SERVER] = {"server", NULL},         /* host:port of the registrar */
    [TRANSPORT] = {"transport", "tls"},  /* tls or tcp */
    [TRUST] = {"trust", ""},             /* folder of the certificate authorities to trust */
    [DEVICE] = {"device", ""},           /* host name this client believes to run on */
    [FOLDER] = {"folder", NULL},         /* its own folder, for libpurple to write to */
    [LOG] = {"log", NULL},
    [PLUGINS] = {"plugins", "/usr/lib/purple-2"},
};

static GMainLoop *main_loop;
static PurpleAccount *account;
static FILE *log_file;
static gint64 started;
static gboolean ending;

/* ---- events ------------------------------------------------------------------------------- */

static void event(const char *name, ...) G_GNUC_NULL_TERMINATED;

static void event(const char *name, ...)
{
    GString *line = g_string_new(NULL);
    const char *field;
    va_list fields;

    g_string_append_printf(line, "%" G_GINT64_FORMAT "\t%s", (g_get_monotonic_time() - started) / 1000, name);
    va_start(fields, name);
    while ((field = va_arg(fields, const char *)) != NULL) {
        char *clean = g_strdelimit(g_strdup(field), "\t\r\n", ' ');
        g_string_append_printf(line, "\t%s", clean);
        g_free(clean);
    }
    va_end(fields);
    puts(line->str);
    fflush(stdout);
    g_string_free(line, TRUE);
}

static void give_up(const char *why, const char *detail)
{
    event("failed", why, detail ? detail : "", NULL);
    exit(2);
}

/* pidgin-sipe 1.25.0 can touch freed memory while it disconnects after a refused
 * re-authentication. Only what a signal handler may call is called here. */
static void on_crash(int signal_number)
{
    char line[] = "0\tcrashed\t00\n";
    line[10] = (char)('0' + signal_number / 10 % 10);
    line[11] = (char)('0' + signal_number % 10);
    if (write(STDOUT_FILENO, line, sizeof line - 1) < 0)
        _exit(71);
    _exit(70);
}

/* ---- libxml2 -------------------------------------------------------------------------------
 * The libxml2 of Debian 12 (2.9.14+dfsg-1.3~deb12u4 and later) no longer calls the SAX1 element
 * callbacks of a handler that carries the SAX2 mark. The plugin hands in just such a handler, and
 * then finds every SOAP answer empty. This function stands in front of libxml2's (the program is
 * linked with -rdynamic) and takes the mark off a copy, only where a probe shows the fault.
 *
 * The layout is that of xmlSAXHandler in libxml/parser.h, which is part of libxml2's binary
 * interface; its header would cost one more development package. */

enum { START_ELEMENT = 14, END_OF_SAX1 = 27 };

struct sax_handler {
    void (*sax1[END_OF_SAX1])(void);
    unsigned int initialized;
    void *private;
    void (*start_element_ns)(void);
    void (*end_element_ns)(void);
    void (*structured_error)(void);
};

static const unsigned int sax1_mark = 1;
static const unsigned int sax2_mark = 0xDEEDBEAF;

typedef int (*sax_parse)(struct sax_handler *, void *, const char *, int);

static void count_element(void *count, const unsigned char *name, const unsigned char **attributes)
{
    (void)name;
    (void)attributes;
    ++*(int *)count;
}

static gboolean ignores_sax1(sax_parse parse)
{
    struct sax_handler probe = {.initialized = sax2_mark};
    int count = 0;

    probe.sax1[START_ELEMENT] = G_CALLBACK(count_element);
    parse(&probe, &count, "<a/>", 4);
    return count == 0;
}

int xmlSAXUserParseMemory(struct sax_handler *handler, void *user, const char *text, int length);

int xmlSAXUserParseMemory(struct sax_handler *handler, void *user, const char *text, int length)
{
    static sax_parse original;
    static gboolean faulty;
    struct sax_handler unmarked;

    if (original == NULL) {
        *(void **)&original = dlsym(RTLD_NEXT, "xmlSAXUserParseMemory");
        if (original == NULL)
            give_up("libxml2 has no xmlSAXUserParseMemory", dlerror());
        faulty = ignores_sax1(original);
    }
    if (!faulty || handler == NULL || handler->start_element_ns != NULL || handler->end_element_ns != NULL)
        return original(handler, user, text, length);
    unmarked = *handler;
    unmarked.initialized = sax1_mark;
    return original(&unmarked, user, text, length);
}

/* ---- ring buffer of libpurple ---------------------------------------------------------------
 * A ring buffer of libpurple 2.14.12 that was filled to its very end, emptied, and then has to grow
 * writes the new bytes behind that end and reads from the start: the tail of a message goes out
 * before its head. It happens to a sign-in whose first REGISTER has 768 bytes. This function stands
 * in front of libpurple's and rewinds an empty buffer first. */

void purple_circ_buffer_append(PurpleCircBuffer *buffer, gconstpointer bytes, gsize length)
{
    static void (*original)(PurpleCircBuffer *, gconstpointer, gsize);

    if (original == NULL) {
        *(void **)&original = dlsym(RTLD_NEXT, "purple_circ_buffer_append");
        if (original == NULL)
            give_up("libpurple has no purple_circ_buffer_append", dlerror());
    }
    if (buffer->bufused == 0) {
        buffer->inptr = buffer->buffer;
        buffer->outptr = buffer->buffer;
    }
    original(buffer, bytes, length);
}

/* ---- event loop of libpurple --------------------------------------------------------------- */

struct watch {
    PurpleInputFunction call;
    gpointer data;
};

static gboolean on_ready(gint descriptor, GIOCondition ready, gpointer data)
{
    const struct watch *watch = data;
    PurpleInputCondition condition = 0;

    if (ready & (G_IO_IN | G_IO_HUP | G_IO_ERR))
        condition |= PURPLE_INPUT_READ;
    if (ready & (G_IO_OUT | G_IO_HUP | G_IO_ERR))
        condition |= PURPLE_INPUT_WRITE;
    watch->call(watch->data, descriptor, condition);
    return G_SOURCE_CONTINUE;
}

static guint add_watch(int descriptor, PurpleInputCondition wanted, PurpleInputFunction call, gpointer data)
{
    struct watch *watch = g_new(struct watch, 1);
    GIOCondition condition = G_IO_HUP | G_IO_ERR;

    *watch = (struct watch){call, data};
    if (wanted & PURPLE_INPUT_READ)
        condition |= G_IO_IN;
    if (wanted & PURPLE_INPUT_WRITE)
        condition |= G_IO_OUT;
    return g_unix_fd_add_full(G_PRIORITY_DEFAULT, descriptor, condition, on_ready, watch, g_free);
}

static PurpleEventLoopUiOps event_loop = {
    .timeout_add = g_timeout_add,
    .timeout_add_seconds = g_timeout_add_seconds,
    .timeout_remove = g_source_remove,
    .input_add = add_watch,
    .input_remove = g_source_remove,
};

/* ---- log ----------------------------------------------------------------------------------- */

/* Lines of the plugin that mean something to a test. */
static const struct {
    const char *text;
    const char *event;
} telling[] = {
    {"sipe_certificate_init: DONE", "key-pair"},
    {"get_and_publish_cert: found certificate", "certificate"},
};

static void write_log(PurpleDebugLevel level, const char *category, const char *text)
{
    (void)level;
    fprintf(log_file, "%8" G_GINT64_FORMAT " %s: %s", (g_get_monotonic_time() - started) / 1000,
            category ? category : "-", text);
    if (!g_str_has_suffix(text, "\n"))
        fputc('\n', log_file);
    fflush(log_file);
    for (gsize i = 0; i < G_N_ELEMENTS(telling); i++)
        if (strstr(text, telling[i].text) != NULL)
            event(telling[i].event, NULL);
}

static gboolean log_everything(PurpleDebugLevel level, const char *category)
{
    (void)level;
    (void)category;
    return TRUE;
}

static PurpleDebugUiOps debugging = {.print = write_log, .is_enabled = log_everything};

/* ---- connection ---------------------------------------------------------------------------- */

static const char *const error_classes[] = {
    [PURPLE_CONNECTION_ERROR_NETWORK_ERROR] = "network-error",
    [PURPLE_CONNECTION_ERROR_INVALID_USERNAME] = "invalid-user-name",
    [PURPLE_CONNECTION_ERROR_AUTHENTICATION_FAILED] = "authentication-failed",
    [PURPLE_CONNECTION_ERROR_AUTHENTICATION_IMPOSSIBLE] = "authentication-impossible",
    [PURPLE_CONNECTION_ERROR_NO_SSL_SUPPORT] = "no-tls-support",
    [PURPLE_CONNECTION_ERROR_ENCRYPTION_ERROR] = "encryption-error",
    [PURPLE_CONNECTION_ERROR_NAME_IN_USE] = "name-in-use",
    [PURPLE_CONNECTION_ERROR_INVALID_SETTINGS] = "invalid-settings",
    [PURPLE_CONNECTION_ERROR_CERT_NOT_PROVIDED] = "server-certificate-not-provided",
    [PURPLE_CONNECTION_ERROR_CERT_UNTRUSTED] = "server-certificate-untrusted",
    [PURPLE_CONNECTION_ERROR_CERT_EXPIRED] = "server-certificate-expired",
    [PURPLE_CONNECTION_ERROR_CERT_NOT_ACTIVATED] = "server-certificate-not-activated",
    [PURPLE_CONNECTION_ERROR_CERT_HOSTNAME_MISMATCH] = "server-certificate-name-mismatch",
    [PURPLE_CONNECTION_ERROR_CERT_FINGERPRINT_MISMATCH] = "server-certificate-fingerprint-mismatch",
    [PURPLE_CONNECTION_ERROR_CERT_SELF_SIGNED] = "server-certificate-self-signed",
    [PURPLE_CONNECTION_ERROR_CERT_OTHER_ERROR] = "server-certificate-error",
    [PURPLE_CONNECTION_ERROR_OTHER_ERROR] = "other-error",
};

static void on_progress(PurpleConnection *connection, const char *text, size_t step, size_t steps)
{
    (void)connection;
    (void)step;
    (void)steps;
    event("progress", text, NULL);
}

static void on_signed_in(PurpleConnection *connection)
{
    (void)connection;
    event("signed-in", NULL);
}

static gboolean end_now(gpointer unused)
{
    (void)unused;
    g_main_loop_quit(main_loop);
    return G_SOURCE_REMOVE;
}

static void on_offline(PurpleConnection *connection)
{
    (void)connection;
    event("offline", NULL);
}

static void on_error(PurpleConnection *connection, PurpleConnectionError class, const char *text)
{
    (void)connection;
    event("error", (gsize)class < G_N_ELEMENTS(error_classes) ? error_classes[class] : "unknown", text ? text : "",
          NULL);
}

static PurpleConnectionUiOps connecting = {
    .connect_progress = on_progress,
    .connected = on_signed_in,
    .disconnected = on_offline,
    .report_disconnect_reason = on_error,
};

/* ---- questions ----------------------------------------------------------------------------- */

struct answer {
    PurpleRequestActionCb press;
    gpointer data;
    int button;
};

static gboolean give_answer(gpointer data)
{
    const struct answer *answer = data;
    answer->press(answer->data, answer->button);
    return G_SOURCE_REMOVE;
}

/* Without an answer an untrusted server certificate would hang the sign-in. The buttons are
 * Accept, Reject and View; nobody is there to accept. */
static void *on_question(const char *title, const char *primary, const char *secondary, int preset,
                         PurpleAccount *asking, const char *who, PurpleConversation *conversation, void *data,
                         size_t buttons, va_list labels_and_calls)
{
    const int refusal = 1;

    (void)secondary;
    (void)preset;
    (void)asking;
    (void)who;
    (void)conversation;
    event("question", title ? title : "", primary ? primary : "", NULL);
    for (size_t button = 0; button < buttons; button++) {
        (void)va_arg(labels_and_calls, const char *);
        PurpleRequestActionCb press = va_arg(labels_and_calls, PurpleRequestActionCb);
        if ((int)button == refusal && press != NULL) {
            struct answer *answer = g_new(struct answer, 1);
            *answer = (struct answer){press, data, refusal};
            g_idle_add_full(G_PRIORITY_DEFAULT_IDLE, give_answer, answer, g_free);
        }
    }
    return account;
}

static void on_question_closed(PurpleRequestType type, void *handle)
{
    (void)type;
    (void)handle;
}

static PurpleRequestUiOps asking = {.request_action = on_question, .close_request = on_question_closed};

static void set_screen(void)
{
    purple_connections_set_ui_ops(&connecting);
    purple_request_set_ui_ops(&asking);
}

static PurpleCoreUiOps core = {.ui_init = set_screen};

/* ---- commands ------------------------------------------------------------------------------ */

static void sign_in(void)
{
    started = g_get_monotonic_time();
    if (purple_account_get_enabled(account, DRIVER))
        purple_account_connect(account);
    else
        purple_account_set_enabled(account, DRIVER, TRUE);
}

static void sign_out(void)
{
    purple_account_set_enabled(account, DRIVER, FALSE);
}

/* The plugin writes its last REGISTER and closes at once, so little time is enough. */
static void quit(void)
{
    if (ending)
        return;
    ending = TRUE;
    sign_out();
    g_timeout_add(100, end_now, NULL);
}

static gboolean on_command(GIOChannel *input, GIOCondition condition, gpointer unused)
{
    char *line = NULL;
    gsize end = 0;
    GIOStatus status = g_io_channel_read_line(input, &line, NULL, &end, NULL);

    (void)condition;
    (void)unused;
    if (status != G_IO_STATUS_NORMAL) {
        quit();
        return G_SOURCE_REMOVE;
    }
    line[end] = '\0';
    if (strcmp(line, "sign-in") == 0)
        sign_in();
    else if (strcmp(line, "sign-out") == 0)
        sign_out();
    else if (strcmp(line, "quit") == 0)
        quit();
    else if (strcmp(line, "drop") == 0)
        _exit(0);
    else
        give_up("unknown command", line);
    g_free(line);
    return G_SOURCE_CONTINUE;
}

/* ---- start --------------------------------------------------------------------------------- */

static void read_setting(const char *argument)
{
    const char *equals = strchr(argument, '=');

    for (gsize i = 0; equals != NULL && i < SETTINGS; i++) {
        gsize length = strlen(settings[i].name);
        if ((gsize)(equals - argument) == length && strncmp(argument, settings[i].name, length) == 0) {
            settings[i].value = equals + 1;
            return;
        }
    }
    give_up("unknown setting", argument);
}

static void read_settings(int count, char **arguments)
{
    for (int i = 1; i < count; i++)
        read_setting(arguments[i]);
    for (gsize i = 0; i < SETTINGS; i++)
        if (settings[i].value == NULL)
            give_up("missing setting", settings[i].name);
}

/* The plugin derives its device id from SIP address, host name and IP address, so another host name
 * makes another device. Only this process sees the name. Without root it takes a user namespace. */
static void become_device(const char *name)
{
    if (*name == '\0')
        return;
    if (unshare(CLONE_NEWUTS) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWUTS) != 0)
        give_up("a host name of its own needs root or user namespaces", strerror(errno));
    if (sethostname(name, strlen(name)) != 0)
        give_up("cannot take the host name", name);
}

static void start_libpurple(void)
{
    purple_util_set_user_dir(settings[FOLDER].value);
    purple_debug_set_verbose(TRUE);
    purple_debug_set_unsafe(TRUE);
    purple_debug_set_ui_ops(&debugging);
    purple_eventloop_set_ui_ops(&event_loop);
    purple_core_set_ui_ops(&core);
    purple_plugins_add_search_path(settings[PLUGINS].value);
    if (*settings[TRUST].value != '\0')
        purple_certificate_add_ca_search_path(settings[TRUST].value);
    if (!purple_core_init(DRIVER))
        give_up("libpurple does not start", NULL);
    purple_set_blist(purple_blist_new());
    purple_prefs_load();
    purple_prefs_set_bool("/purple/network/auto_ip", FALSE);
    purple_prefs_set_bool("/purple/away/away_when_idle", FALSE);
    if (purple_find_prpl("prpl-sipe") == NULL)
        give_up("the plugin pidgin-sipe is missing in", settings[PLUGINS].value);
}

static void make_account(const char *password)
{
    char *name = g_strdup_printf("%s,%s", settings[ADDRESS].value, settings[LOGIN].value);

    account = purple_account_new(name, "prpl-sipe");
    purple_account_set_password(account, password);
    purple_account_set_string(account, "server", settings[SERVER].value);
    purple_account_set_string(account, "transport", settings[TRANSPORT].value);
    purple_account_set_string(account, "authentication", "tls-dsk");
    purple_account_set_bool(account, "dont-publish", TRUE);
    purple_accounts_add(account);
    purple_savedstatus_activate(purple_savedstatus_new(NULL, PURPLE_STATUS_AVAILABLE));
    g_free(name);
}

int main(int count, char **arguments)
{
    const char *password = g_getenv("SIPE_DRIVER_PASSWORD");
    GIOChannel *input = g_io_channel_unix_new(STDIN_FILENO);

    setlocale(LC_ALL, "");
    started = g_get_monotonic_time();
    read_settings(count, arguments);
    if (password == NULL)
        give_up("SIPE_DRIVER_PASSWORD is not set", NULL);
    log_file = fopen(settings[LOG].value, "a");
    if (log_file == NULL)
        give_up("cannot write the log", settings[LOG].value);
    become_device(settings[DEVICE].value);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGSEGV, on_crash);
    signal(SIGABRT, on_crash);
    start_libpurple();
    make_account(password);

    main_loop = g_main_loop_new(NULL, FALSE);
    g_io_add_watch(input, G_IO_IN | G_IO_HUP, on_command, NULL);
    event("ready", purple_core_get_version(), NULL);
    g_main_loop_run(main_loop);
    /* No orderly end of libpurple: the connection is closed, and its clean-up can crash. */
    fflush(log_file);
    _exit(0);
}
