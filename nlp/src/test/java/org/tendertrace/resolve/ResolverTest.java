package org.tendertrace.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Entity;
import org.tendertrace.text.CreditCode;

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
    "M/s. Example Data Pvt Ltd, Example Data Pvt Ltd",
    "中科院示例研究所, 中国科学院示例研究所",
    "第二中标候选人：示例信息技术有限公司（小型企业）, 示例信息技术有限公司",
    "（1）示例信息技术有限公司。, 示例信息技术有限公司",
    "示例信息技术有限公司、示例信息技术有限公司, 示例信息技术有限公司",
    "示例信息技术有限公司（原示例数据有限公司）, 示例信息技术有限公司",
    "示例数据有限公司（现更名为示例信息技术有限公司）, 示例信息技术有限公司",
    "示例大学招投标管理中心, 示例大学",
    "示例市第十五中学, 示例市第15中学",
    "江苏省苏州市示例局, 苏州市示例局",
    "上海市浦东新区示例局, 浦东新区示例局",
    "示例大学医学院第一附属医院, 示例大学医学院附属第一医院",
    "示例大学（杭州）, 示例大学杭州校区",
    "某示例大学 Example University, 某示例大学"
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
    "吉林省示例局, 吉林市示例局",
    "北京市朝阳区示例局, 长春市朝阳区示例局",
    "深圳市示例科技有限公司, 深圳示例科技有限公司",
    "示例市政府采购中心, 示例市政府",
    "示例市政府采购办公室, 示例市人民政府",
    "示例大学（杭州）, 示例大学",
    "第九六〇示例医院, 第九〇六示例医院",
    "示例（现代农业园）有限公司, 代农业园有限公司",
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

  @ParameterizedTest
  @CsvSource({
    "示例大学附属医院, 示例大学",
    "示例大学医学院附属示例医院, 示例大学医学院",
    "示例大学医学院, 示例大学",
    "示例信息技术有限公司上海分公司, 示例信息技术有限公司",
    "示例信息技术有限公司（上海分公司）, 示例信息技术有限公司",
    "示例银行股份有限公司杭州分行, 示例银行股份有限公司",
    "示例市公安局示例分局, 示例市公安局",
    "示例大学（杭州）, 示例大学",
    "示例市人民医院东院区, 示例市人民医院",
    "中国电信股份有限公司苏州分公司, 中国电信股份有限公司"
  })
  void aPartHasTheWholeInItsNameAsParent(String part, String whole) {
    assertThat(RESOLVER.same(part, whole)).isFalse();
    assertThat(RESOLVER.parentOf(part)).contains(RESOLVER.idOf(whole));
    Entity first = RESOLVER.wholesOf(part, Entity.Kind.BUYER).get(0);
    assertThat(first.entityId()).isEqualTo(RESOLVER.idOf(whole));
    assertThat(first.nameZh()).isEqualTo(whole);
  }

  @Test
  void wholesAreToldToTheLast() {
    assertThat(RESOLVER.wholesOf("四川大学示例医学院附属示例医院", Entity.Kind.BUYER))
        .extracting(Entity::nameZh)
        .containsExactly("四川大学示例医学院", "四川大学");
    assertThat(RESOLVER.resolve("四川大学示例医学院附属示例医院", Entity.Kind.BUYER).listedAs())
        .isEqualTo(Resolver.AFFILIATE);
  }

  @Test
  void creditCodesDecideWhereBothNamesHaveOne() {
    String one = "12100000400000624D";
    String other = "12100000400002259P";
    assertThat(RESOLVER.same("示例公司 " + one, "另一示例公司（" + one + "）")).isTrue();
    assertThat(RESOLVER.same("示例公司 " + one, "示例公司" + other)).isFalse();
    assertThat(RESOLVER.same("示例公司 " + one, "示例公司")).isTrue();
    assertThat(CreditCode.isValid(one)).isTrue();
    assertThat(CreditCode.isValid(one.replace('6', '7'))).isFalse();
    assertThat(CreditCode.in("示例公司" + one.replace('6', '7'))).isNull();
  }

  @Test
  void aFormerNamePrintedBesideTheNameIsItsName() {
    String both = "示例信息技术有限公司（曾用名：示例数据有限公司）";
    assertThat(RESOLVER.same(both, "示例数据有限公司")).isTrue();
    assertThat(RESOLVER.resolve(both, Entity.Kind.SUPPLIER).aliases()).containsExactly("示例数据有限公司");
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
