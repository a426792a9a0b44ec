package dev.siegel.pool.testing;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.AdministratorStore;
import dev.siegel.pool.administrator.CertificateMapping;
import dev.siegel.pool.administrator.CertificateMappingStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Administrators' certificates in a map. */
public final class InMemoryCertificateMappingStore implements CertificateMappingStore {
    private final AdministratorStore administrators;
    private final Map<CertificateMapping, AdministratorName> owners = new ConcurrentHashMap<>();

    public InMemoryCertificateMappingStore(AdministratorStore administrators) {
        this.administrators = administrators;
    }

    @Override
    public Optional<Administrator> find(List<CertificateMapping> mappings) {
        return mappings.stream()
                .flatMap(one -> Optional.ofNullable(owners.get(one)).stream())
                .flatMap(name -> administrators.find(name).stream())
                .findFirst();
    }

    @Override
    public Set<CertificateMapping> of(AdministratorName name) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void replace(AdministratorName name, Set<CertificateMapping> mappings) {
        owners.values().removeIf(name::equals);
        mappings.forEach(one -> owners.put(one, name));
    }
}
