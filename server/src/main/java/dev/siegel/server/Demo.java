package dev.siegel.server;

import dev.siegel.directory.BuiltInDirectory;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.settings.Settings;
import dev.siegel.server.demo.DemoPool;
import dev.siegel.server.demo.DemoUseCases;
import dev.siegel.server.demo.PastClock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a pool that has no users yet with an example. */
final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String USUAL_DOMAIN = "example.com";

    private Demo() {}

    static void fill(
            FrontEndParts parts,
            BuiltInDirectory directory,
            Settings settings,
            IssuingKeys issuing) {
        if (!parts.database().users().page("", 1).isEmpty()) {
            LOG.info("the pool has users already; no example is added");
            return;
        }
        var clock = new PastClock(parts.clock().instant());
        FrontEndParts past = parts.at(clock);
        List<String> domains = parts.configuration().domains();
        DemoPool.fill(
                useCases(past, UseCases.over(past, directory, settings, issuing)),
                parts.configuration().host(),
                domains.isEmpty() ? USUAL_DOMAIN : domains.getFirst(),
                clock,
                parts.clock().instant(),
                parts.random());
    }

    private static DemoUseCases useCases(FrontEndParts past, UseCases all) {
        var db = past.database();
        return new DemoUseCases(
                all.createAccount(),
                all.enableUser(),
                UserUseCases.over(past).changeUser(),
                all.publishClientCertificate(),
                all.signInDevice(),
                all.revokeClientCertificates(),
                new SetCertificateBlock(
                        db.users(),
                        db.certificates(),
                        db.blocks(),
                        past.auditor(),
                        db.work(),
                        past.clock()),
                all.importClientCertificates());
    }
}
