package vn.thidua.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thidua.scoring.Cell;
import vn.thidua.scoring.Criterion;
import vn.thidua.scoring.InputKind;
import vn.thidua.scoring.Ledger;
import vn.thidua.scoring.Rule;
import vn.thidua.scoring.Scorecard;

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
