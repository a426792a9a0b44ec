package dev.siegel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Keeps the module table: the poms see to most of it, this sees to packages and libraries. */
class ModulesTest {
    /** The packages where algorithms and certificate structures of Bouncy Castle are at home. */
    private static final String[] BOUNCY_CASTLE = {
        "dev.siegel.pool.authority..",
        "dev.siegel.pool.secret..",
        "dev.siegel.protocols.tlsdsk..",
        "dev.siegel.protocols.ntlm..",
        "dev.siegel.client.store.."
    };

    /** Whoever calls one of these decides what a document from outside may do to us. */
    private static final Set<String> XML_PARSER_FACTORIES =
            Set.of(
                    "javax.xml.parsers.DocumentBuilderFactory",
                    "javax.xml.parsers.SAXParserFactory",
                    "javax.xml.stream.XMLInputFactory",
                    "javax.xml.transform.TransformerFactory",
                    "javax.xml.validation.SchemaFactory",
                    "javax.xml.xpath.XPathFactory");

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.siegel");

    @ParameterizedTest
    @FieldSource("dev.siegel.architecture.ModuleRow#TABLE")
    void a_module_knows_only_the_modules_and_libraries_of_its_row(ModuleRow module) {
        classes()
                .that()
                .resideInAPackage(module.own())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.allowed())
                .check(ALL);
    }

    @ParameterizedTest
    @FieldSource("dev.siegel.architecture.ModuleRow#TABLE")
    void the_packages_of_a_module_have_no_cycles(ModuleRow module) {
        slices().assignedFrom(new PackagesOf(module)).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void bouncy_castle_stays_in_the_packages_made_for_it() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BOUNCY_CASTLE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(ALL);
    }

    @Test
    void one_class_makes_the_xml_parsers() {
        Set<String> makers =
                ALL.stream()
                        .filter(ModulesTest::makesXmlParsers)
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(makers).hasSize(1);
    }

    private static boolean makesXmlParsers(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getName().startsWith("new")
                                && XML_PARSER_FACTORIES.contains(call.getTargetOwner().getName()));
    }
}
