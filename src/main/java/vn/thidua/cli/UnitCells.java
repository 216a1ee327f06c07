package vn.thidua.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.rules.Criterion;
import vn.thidua.rules.InputKind;
import vn.thidua.rules.Rule;
import vn.thidua.rules.Scorecard;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.Ledger;

/** Puts together the cells of one unit: from figures where the rule reads an indicator, else from judged inputs. */
record UnitCells(Figures figures, Judgements judgements, String unit, Map<String, String> facts) {

    Map<String, Cell> of(Scorecard scorecard, Ledger ledger) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var leaf : scorecard.leaves()) {
            var rule = leaf.rule();
            if (rule != null && rule.input(facts) != InputKind.SUBMISSION) {
                cells.put(leaf.code(), cell(leaf, rule, ledger));
            }
        }
        return cells;
    }

    private Cell cell(Criterion leaf, Rule rule, Ledger ledger) {
        var input = rule.input(facts);
        var readsFigure = input == InputKind.FIGURE || input == InputKind.FIGURE_AND_PREVIOUS;
        return readsFigure && leaf.indicator() != null
                ? figures.cell(unit, leaf.indicator(), ledger)
                : judgements.cell(unit, leaf.code(), ledger);
    }
}
