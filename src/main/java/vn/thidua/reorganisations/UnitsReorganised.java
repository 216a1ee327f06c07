package vn.thidua.reorganisations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.kernel.DomainEvent;
import vn.thidua.units.UnitId;

/** Units were merged, split, renamed or dissolved; each change that follows has its own line in the journal. */
record UnitsReorganised(Reorganisation plan, String reports, String actor, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "unit/" + plan.predecessors().get(0);
    }

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("kind", plan.kind().name());
        details.put("predecessors", keys(plan.predecessors()));
        details.put("successors", keys(plan.successorIds()));
        details.put("effectiveOn", plan.effectiveOn().toString());
        details.put("document", plan.document());
        if (plan.custodian() != null) {
            details.put("custodian", plan.custodian().toString());
            details.put("reports", reports);
        }
        return details;
    }

    private static String keys(List<UnitId> units) {
        return units.stream().map(UnitId::unitId).collect(Collectors.joining(" "));
    }
}
