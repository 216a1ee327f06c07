package vn.thidua.delegations;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.thidua.units.UnitId;

interface Delegations extends Repository<Delegation, DelegationId> {

    Delegation save(Delegation delegation);

    /** So that it counts at once, where rights are read by SQL. */
    Delegation saveAndFlush(Delegation delegation);

    Optional<Delegation> findById(DelegationId id);

    List<Delegation> findByUnitOrderByFromDescGrantedAtDesc(UnitId unit);

    List<Delegation> findByLender(String lender);

    List<Delegation> findByLenderOrDeputy(String lender, String deputy);

    List<Delegation> findByEndedAtIsNullAndLenderOrEndedAtIsNullAndDeputy(String lender, String deputy);
}
