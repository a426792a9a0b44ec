package dev.siegel.pool.testing;

import dev.siegel.pool.identity.SettingScope;
import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.pin.GrantPinPolicy;
import dev.siegel.pool.pin.KeepPin;
import dev.siegel.pool.pin.LockPin;
import dev.siegel.pool.pin.PinDigests;
import dev.siegel.pool.pin.PinPolicies;
import dev.siegel.pool.pin.PinPolicySettings;
import dev.siegel.pool.pin.PinStore;
import dev.siegel.pool.pin.PinUniqueness;
import dev.siegel.pool.pin.RandomPins;
import dev.siegel.pool.pin.ReadPinInfo;
import dev.siegel.pool.pin.SetPin;
import dev.siegel.pool.pin.UnlockPin;
import dev.siegel.pool.pin.VerifyPin;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.PoolKey;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.settings.ChangeSettings;
import dev.siegel.pool.settings.CreateSettings;
import dev.siegel.pool.settings.CurrentSettings;
import dev.siegel.pool.settings.RemoveSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingStore;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.SettingsAdvice;
import dev.siegel.pool.settings.SettingsEditor;
import dev.siegel.pool.settings.effective.SettingFamilies;
import dev.siegel.pool.settings.effective.SignInWays;
import dev.siegel.pool.user.UserStore;
import dev.siegel.pool.work.UnitOfWork;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The use cases about PINs over the stores of a testing pool, or others. */
public final class TestingPins {
    public static final String SITE = "Redmond";

    public final PinStore store;
    public final SettingStore settings;
    public final CurrentSettings current;
    public final PinDigests digests;
    public final PinUniqueness uniqueness;
    public final PinPolicies policies;
    private final TestingPool pool;
    private final UserStore users;
    private final UnitOfWork work;

    public static TestingPins of(TestingPool pool) {
        var settings = new InMemorySettingStore();
        var store = new InMemoryPinStore(pool.users, settings);
        return new TestingPins(pool, pool.users, store, settings, pool.work);
    }

    /** With the policies of these settings. */
    public static TestingPins of(TestingPool pool, TestingSettings settings) {
        var store = new InMemoryPinStore(pool.users, settings.store);
        return new TestingPins(
                pool, pool.users, store, settings.store, settings.current, pool.work);
    }

    /** Over other stores; the audit goes to the testing pool's. */
    public TestingPins(
            TestingPool pool,
            UserStore users,
            PinStore store,
            SettingStore settings,
            UnitOfWork work) {
        this(pool, users, store, settings, new CurrentSettings(settings), work);
    }

    private TestingPins(
            TestingPool pool,
            UserStore users,
            PinStore store,
            SettingStore settings,
            CurrentSettings current,
            UnitOfWork work) {
        this.pool = pool;
        this.users = users;
        this.store = store;
        this.settings = settings;
        this.work = work;
        this.current = current;
        this.digests =
                new PinDigests(
                        new PasswordDigest(
                                new SecretKeySpec(new byte[32], "HmacSHA256"), pool.random),
                        new Sealing(PoolKey.random(pool.random), pool.random));
        this.uniqueness = new PinUniqueness(store, digests);
        this.policies = new PinPolicies(current, new Topology(SITE, TestingPool.FQDN));
    }

    public SetPin set() {
        return new SetPin(
                policies,
                store,
                digests,
                new RandomPins(pool.random),
                new KeepPin(users, store, digests, uniqueness, pool.auditor, work, pool.clock),
                pool.auditor,
                work);
    }

    public LockPin lock() {
        return new LockPin(users, store, pool.auditor, work);
    }

    public UnlockPin unlock() {
        return new UnlockPin(users, store, pool.auditor, work, pool.clock);
    }

    public ReadPinInfo info() {
        return new ReadPinInfo(store, policies, pool.auditor, pool.clock);
    }

    public VerifyPin verify() {
        return new VerifyPin(
                this::ways, users, store, policies, digests, pool.auditor, work, pool.clock);
    }

    private SignInWays ways() {
        SettingFamilies families = SettingFamilies.standard();
        return new SignInWays(effective(families.webService()), effective(families.proxy()));
    }

    private SettingValues effective(SettingFamily family) {
        var here = new Topology(SITE, TestingPool.FQDN);
        return current.snapshot().effective(family, family.scopes().at(here)).values();
    }

    public GrantPinPolicy grant() {
        return new GrantPinPolicy(users, store, pool.auditor, work);
    }

    public CreateSettings create() {
        return new CreateSettings(editor());
    }

    public ChangeSettings change() {
        return new ChangeSettings(editor());
    }

    public RemoveSettings remove() {
        return new RemoveSettings(editor());
    }

    private SettingsEditor editor() {
        return new SettingsEditor(settings, current, SettingsAdvice.none(), pool.auditor, work);
    }

    /** Changes the web service settings of the whole pool as an administrator. */
    public void webService(Map<String, @Nullable String> given) {
        change().change(
                        pool.administrator(),
                        SettingFamilies.standard().webService(),
                        SettingScope.global(),
                        ChangeSettings.Change.of(given),
                        false);
    }

    /** Makes or changes a policy as an administrator. */
    public void policy(String scope, Map<String, @Nullable String> given) {
        SettingScope named = SettingScope.of(scope);
        if (!(named instanceof SettingScope.Global)) {
            create().create(pool.administrator(), PinPolicySettings.FAMILY, named, Map.of(), false);
        }
        change().change(
                        pool.administrator(),
                        PinPolicySettings.FAMILY,
                        named,
                        ChangeSettings.Change.of(given),
                        false);
    }

    /** What an API is given. */
    public List<Object> beans() {
        return List.of(set(), lock(), unlock(), info(), grant());
    }
}
