package org.tendertrace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see whom: the layers stay apart, so that each can be read and replaced alone. */
class PackageRulesTest {
  private static final String ROOT = "org.tendertrace.";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tendertrace");

  @Test
  void theModelUsesNothingElse() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(ROOT + "model..", "java..")
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "extract", "resolve"})
  void readingExtractingAndResolvingDoNotSeeOneAnother(String layer) {
    String[] others =
        Stream.of("read", "extract", "resolve")
            .filter(other -> !other.equals(layer))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + layer + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void whatEveryLayerUsesKnowsNoLayer() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "text..", ROOT + "knowledge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "read..",
            ROOT + "extract..",
            ROOT + "award..",
            ROOT + "link..",
            ROOT + "resolve..",
            ROOT + "spend..")
        .check(MAIN);
  }

  @Test
  void noBacktrackingExpressionReadsADocument() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.regex.Pattern")
        .because("java.util.regex takes exponential time on hostile text; RE2/J does not")
        .check(MAIN);
  }
}
