package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.output.OutputForm.Kind;
import dev.siegel.cmdlets.output.WildcardText;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call gave. As text it is what the command line prints for the same objects. */
public final class CsResult<T extends Record> implements Iterable<T> {
    private final List<Row<T>> rows;
    private final Account account;

    /** A record and the object it was made of, which has what the record leaves out. */
    private record Row<T extends Record>(T value, CmdletObject object) {}

    private CsResult(List<Row<T>> rows, Account account) {
        this.rows = List.copyOf(rows);
        this.account = account;
    }

    static <T extends Record> CsResult<T> of(
            List<CmdletObject> objects, Function<CmdletObject, T> type, Account account) {
        return new CsResult<>(
                objects.stream().map(object -> new Row<>(type.apply(object), object)).toList(),
                account);
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    public Stream<T> stream() {
        return rows.stream().map(Row::value);
    }

    public List<T> list() {
        return stream().toList();
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The first one.
     *
     * @throws NoSuchElementException when there is none
     */
    public T first() {
        return stream().findFirst().orElseThrow();
    }

    /** Those for which the condition holds. */
    public CsResult<T> where(Predicate<? super T> condition) {
        return new CsResult<>(
                rows.stream().filter(row -> condition.test(row.value())).toList(), account);
    }

    /** The same sorted by a property; those without a value come first. */
    public CsResult<T> sortBy(String property) {
        refuseUnknown(property);
        Comparator<Row<T>> byProperty =
                (one, other) ->
                        compare(
                                JavaValues.java(one.object().value(property)),
                                JavaValues.java(other.object().value(property)));
        return new CsResult<>(rows.stream().sorted(byProperty).toList(), account);
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        if (one instanceof String || one.getClass() != other.getClass()) {
            return String.CASE_INSENSITIVE_ORDER.compare(one.toString(), other.toString());
        }
        return one instanceof Comparable<?> comparable
                ? ((Comparable<Object>) comparable).compareTo(other)
                : one.toString().compareTo(other.toString());
    }

    /** Objects with these properties only; names in any case, each with asterisks if need be. */
    public CsResult<CsObject> select(String... properties) {
        List.of(properties).forEach(this::refuseUnknown);
        return of(
                rows.stream().map(row -> selected(row.object(), properties)).toList(),
                CsObject::of,
                account);
    }

    private static CmdletObject selected(CmdletObject object, String... properties) {
        Map<String, PropertyValue> chosen = new LinkedHashMap<>();
        for (String pattern : properties) {
            object.properties().keySet().stream()
                    .filter(name -> WildcardText.matches(pattern, name))
                    .forEach(name -> chosen.put(name, object.value(name)));
        }
        return new CmdletObject("Selected." + object.typeName(), List.of(), chosen);
    }

    private void refuseUnknown(String property) {
        if (property.indexOf('*') < 0
                && !rows.isEmpty()
                && rows.stream().noneMatch(row -> row.object().spelling(property).isPresent())) {
            throw new CsException(
                    CmdletFailure.usage(
                            "There is no property '%s'; there are: %s."
                                    .formatted(
                                            property,
                                            String.join(
                                                    ", ",
                                                    rows.getFirst()
                                                            .object()
                                                            .properties()
                                                            .keySet())),
                            "PropertyNotFound"));
        }
    }

    /** Hands all of it to another cmdlet, {@code pipe(Cs::revokeCsClientCertificate)}. */
    public <R> R pipe(Function<? super CsResult<T>, ? extends R> cmdlet) {
        return cmdlet.apply(this);
    }

    /** The errors of single objects; the call went on after each. */
    public List<ErrorRecord> errors() {
        return account.errors();
    }

    public List<String> warnings() {
        return account.warnings();
    }

    /** The steps taken, whether or not {@code VERBOSE} had them printed. */
    public List<String> verbose() {
        return account.steps();
    }

    /** What was said to people: what {@code WHATIF} would do, for instance. */
    public List<String> said() {
        return account.said();
    }

    public CsText table() {
        return new CsText(Printed.text(objects(), Kind.TABLE));
    }

    /** All properties as a JSON array. */
    public CsText json() {
        return new CsText(Printed.text(objects(), Kind.JSON));
    }

    List<PropertyValue> values() {
        return new ArrayList<>(objects().stream().map(PropertyValue.Item::new).toList());
    }

    private List<CmdletObject> objects() {
        return rows.stream().map(Row::object).toList();
    }

    @Override
    public String toString() {
        return Printed.text(objects(), null);
    }
}
