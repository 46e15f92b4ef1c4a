package org.tendertrace.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** Who may do what in the job: stages compute, and one place each builds the session and writes. */
class PackageRulesTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.tendertrace.jobs");

  @Test
  void sessionAloneBuildsASparkSession() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Session.class.getName())
        .should()
        .callMethod(SparkSession.class, "builder")
        .check(MAIN);
  }

  @Test
  void tablesAloneWritesDatasets() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Tables.class.getName())
        .should()
        .callMethod(Dataset.class, "write")
        .orShould()
        .callMethod(Dataset.class, "writeTo", String.class)
        .check(MAIN);
  }

  @Test
  void stagesAndMartsTouchNoFiles() {
    noClasses()
        .that()
        .resideInAnyPackage("..jobs.stage..", "..jobs.mart..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "org.apache.hadoop.fs..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(MAIN);
  }

  @Test
  void askingForHelpLoadsNoClassOfSparks() {
    noClasses()
        .that()
        .resideInAPackage("..jobs.command..")
        .or()
        .haveFullyQualifiedName(Main.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .check(MAIN);
  }
}
