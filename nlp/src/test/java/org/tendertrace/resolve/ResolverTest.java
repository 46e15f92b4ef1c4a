package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Entity;

class ResolverTest {

  private static final Resolver RESOLVER = new Resolver(Knowledge.load());

  @ParameterizedTest
  @CsvSource({
    "深圳大学, e-shenzhen-university",
    "深 圳 大 学, e-shenzhen-university",
    "深圳大學, e-shenzhen-university",
    "深圳大学（盖章）, e-shenzhen-university",
    "采购人：深圳大学, e-shenzhen-university",
    "SZU, e-shenzhen-university",
    "Shenzhen University, e-shenzhen-university",
    "SHENZHEN  UNIVERSITY, e-shenzhen-university",
    "The Sichuan University, e-sichuan-university",
    "中科大, e-ustc",
    "中国科学技术大学苏州高等研究院, e-ustc-suzhou",
    "中科大苏州高等研究院, e-ustc-suzhou",
    "中科院计算技术研究所, e-cas-ict",
    "運達科技有限公司, e-yunda"
  })
  void spellingsOfAKnownNameAreOneEntity(String name, String id) {
    assertThat(RESOLVER.resolve(name, Entity.Kind.BUYER).entityId()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "示例信息技术（北京）有限公司, 示例信息技术(北京)有限公司",
    "示例信息技术有限责任公司, 示例信息技术有限公司",
    "示例信息技術有限公司, 示例信息技术有限公司",
    "示例信息技术有限公司（联合体牵头人）, 示例信息技术有限公司",
    "Example Data Co. Ltd., 'Example Data Company, Limited'",
    "中科院示例研究所, 中国科学院示例研究所"
  })
  void spellingsOfAnUnknownNameAreOneEntity(String a, String b) {
    assertThat(RESOLVER.idOf(a)).isEqualTo(RESOLVER.idOf(b));
    assertThat(RESOLVER.same(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "示例信息技术有限公司, 示例信息技术股份有限公司",
    "示例信息技术（北京）有限公司, 示例信息技术（上海）有限公司",
    "四川大学, 四川大学华西医院",
    "四川大学, 四川大学锦城学院",
    "中国科学院, 中国科学院大学",
    "深圳大学, 深圳大学城管理办公室",
    "中国石油大学（北京）, 中国石油大学（华东）",
    "示例市第一人民医院, 示例市第二人民医院",
    "北京理工大学, Beijing Institute of Technology Shenzhen Research Institute"
  })
  void namesOfDifferentPartiesStayApart(String a, String b) {
    assertThat(RESOLVER.same(a, b)).isFalse();
  }

  @Test
  void aListedInstitutionHasItsDateAndItsSource() {
    Entity university = RESOLVER.resolve("国防科技大学", Entity.Kind.BUYER);
    assertThat(university.listedAs()).isEqualTo(Resolver.LISTED);
    assertThat(university.listedSince()).isEqualTo(LocalDate.of(2015, 2, 18));
    assertThat(university.source()).contains("BISUNI", "since: LEARNEXP");
  }

  @Test
  void anUnverifiedDateStaysMarked() {
    Entity university = RESOLVER.resolve("四川大学", Entity.Kind.BUYER);
    assertThat(university.listedAs()).isEqualTo(Resolver.LISTED);
    assertThat(university.source()).contains("since: general knowledge, unverified");
  }

  @Test
  void anAffiliateOfAListedInstitutionIsNotListedItself() {
    Entity known = RESOLVER.resolve("中国科学技术大学苏州高等研究院", Entity.Kind.BUYER);
    assertThat(known.parentId()).isEqualTo("e-ustc");
    assertThat(known.listedAs()).isEqualTo(Resolver.AFFILIATE);
    assertThat(known.listedSince()).isNull();

    Entity unknown = RESOLVER.resolve("四川大学示例附属医院", Entity.Kind.BUYER);
    assertThat(unknown.parentId()).isEqualTo("e-sichuan-university");
    assertThat(unknown.listedAs()).isEqualTo(Resolver.AFFILIATE);
    assertThat(unknown.institutionType()).isEqualTo("hospital");
    assertThat(unknown.province()).isEqualTo("Sichuan");
  }

  @Test
  void anAffiliateOfAnUnlistedInstitutionIsJustAnAffiliate() {
    Entity college = RESOLVER.resolve("深圳大学示例学院", Entity.Kind.BUYER);
    assertThat(college.parentId()).isEqualTo("e-shenzhen-university");
    assertThat(college.listedAs()).isNull();
  }

  @Test
  void aNameThatOnlyBeginsLikeAnInstitutionHasNoParent() {
    assertThat(RESOLVER.parentOf("深圳大学城管理办公室")).isEmpty();
    assertThat(RESOLVER.parentOf("四川大学示例科技有限公司")).isEmpty();
  }

  @Test
  void theNameTellsProvinceAndType() {
    Entity company = RESOLVER.resolve("成都示例科技有限公司", Entity.Kind.SUPPLIER);
    assertThat(company.province()).isEqualTo("Sichuan");
    assertThat(company.institutionType()).isEqualTo("company");
    assertThat(company.nameZh()).isEqualTo("成都示例科技有限公司");
    assertThat(company.nameEn()).isNull();
    assertThat(company.source()).isNull();
  }

  @Test
  void theIdDoesNotDependOnTheRole() {
    assertThat(RESOLVER.resolve("某示例公司", Entity.Kind.BUYER).entityId())
        .isEqualTo(RESOLVER.resolve("某示例公司", Entity.Kind.SUPPLIER).entityId());
  }

  @Test
  void aPrintedNameLosesItsNotesAndSpaces() {
    assertThat(RESOLVER.resolve(" 某 示例 公司（盖章） ", Entity.Kind.BUYER).nameZh()).isEqualTo("某示例公司");
    assertThat(RESOLVER.resolve("Example  Data\nLtd", Entity.Kind.BUYER).nameEn())
        .isEqualTo("Example Data Ltd");
  }
}
