package vn.thidua.reorganisations;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.kernel.RuleViolation;
import vn.thidua.platform.LanguageSetup;
import vn.thidua.units.Directory;
import vn.thidua.units.SuccessionKind;
import vn.thidua.units.UnitId;
import vn.thidua.units.UnitType;

/** Makes a plan of what was typed: names become units, and successors that nobody knows yet become new ones. */
@Component
public class PlanReader {

    /** The types whose full names begin with one word of their own. */
    private static final List<UnitType> LOCALITIES = List.of(
            UnitType.PROVINCE,
            UnitType.CITY,
            UnitType.TOWN,
            UnitType.DISTRICT,
            UnitType.COMMUNE,
            UnitType.WARD,
            UnitType.SPECIAL_ZONE);

    private final Directory directory;
    private final MessageSource messages;

    PlanReader(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /**
     * The plan.
     *
     * @param predecessors units, one a line, by full name or key
     * @param successors the same; a name that is not known enters a new unit
     * @param custodian a name of one unit; where it is left open and there is one successor, that one
     */
    public Reorganisation read(
            SuccessionKind kind,
            String predecessors,
            String successors,
            boolean whole,
            LocalDate effectiveOn,
            boolean joining,
            String custodian,
            String document) {
        var names = new UnitNames(directory.units(), typeWords());
        var into = names.knownOrNew(successors, effectiveOn);
        return new Reorganisation(
                kind,
                names.known(predecessors, effectiveOn.minusDays(1)),
                into,
                whole,
                effectiveOn,
                joining,
                whole ? custodian(custodian, into, names, effectiveOn) : null,
                document.strip());
    }

    private static @Nullable UnitId custodian(
            String typed, List<Successor> into, UnitNames names, LocalDate effectiveOn) {
        if (typed.isBlank()) {
            return into.size() == 1 ? into.get(0).id() : null;
        }
        var one = names.knownOrNew(typed.lines().findFirst().orElse(""), effectiveOn)
                .get(0);
        if (one.known()) {
            return one.id();
        }
        return into.stream()
                .filter(successor -> successor.fullName().equalsIgnoreCase(one.fullName()))
                .map(Successor::id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("reorganisations.custodian.notSuccessor"));
    }

    private Map<UnitType, String> typeWords() {
        var words = new EnumMap<UnitType, String>(UnitType.class);
        for (var type : LOCALITIES) {
            words.put(type, messages.getMessage("units.type." + type, null, LanguageSetup.VIETNAMESE));
        }
        return words;
    }
}
