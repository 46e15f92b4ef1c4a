package org.tendertrace.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tendertrace.knowledge.Knowledge;
import org.tendertrace.model.Award;
import org.tendertrace.model.Fact;
import org.tendertrace.model.Fact.SupplierRole;
import org.tendertrace.model.Procurement;
import org.tendertrace.resolve.Resolver;

/** What suppliers are to what they sold. */
class SupplierRolesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Resolver RESOLVER = new Resolver(KNOWLEDGE);
  private static final SupplierRoles ROLES = new SupplierRoles(KNOWLEDGE.providerParties());

  private static Procurement.Lot lot(String supplier) {
    return new Procurement.Lot(
            "",
            supplier == null ? List.of() : List.of(RESOLVER.idOf(supplier)),
            null,
            "CNY",
            Award.Status.AWARDED,
            "n-1",
            0.9)
        .withSupplierParentIds(supplier == null ? List.of() : RESOLVER.parentsOf(supplier));
  }

  @ParameterizedTest
  @CsvSource({
    "阿里云计算有限公司, alibaba-cloud, 1, PROVIDER",
    "阿里云计算有限公司上海分公司, alibaba-cloud, 1, PROVIDER",
    "阿里云计算有限公司, tencent-cloud, 1, RESELLER",
    "北京光环新网科技股份有限公司, aws-china, 1, OPERATOR",
    "甲乙科技有限公司, aws, 1, RESELLER",
    "甲乙科技有限公司, aws, 2, INTEGRATOR",
    "甲乙科技有限公司, (none), 1, INTEGRATOR"
  })
  void roles(String supplier, String provider, long providers, SupplierRole role) {
    assertThat(ROLES.of(lot(supplier), provider, providers)).isEqualTo(role);
  }

  @Test
  void anUnknownSupplierHasNone() {
    assertThat(ROLES.of(lot(null), Fact.NONE, 1)).isNull();
  }
}
