package vn.thidua.appraisals.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.dossiers.Questionnaire;
import vn.thidua.dossiers.Subject;
import vn.thidua.rules.Criterion;

/** The cells that a return or reopening can name: one checkbox a figure. */
record Scope(String key, String codes, String name) {

    static List<Scope> of(Questionnaire questionnaire) {
        return questionnaire.questions().keySet().stream()
                .map(subject -> new Scope(subject.key(), codes(questionnaire, subject), name(questionnaire, subject)))
                .toList();
    }

    /** The criteria that read the figure: I.2, I.3. */
    static String codes(Questionnaire questionnaire, Subject subject) {
        return questionnaire.readersOf(subject).stream().map(Criterion::code).collect(Collectors.joining(", "));
    }

    /** The name of the first criterion that reads it. */
    static String name(Questionnaire questionnaire, Subject subject) {
        return questionnaire.readersOf(subject).stream()
                .findFirst()
                .map(Names::of)
                .orElse(subject.code());
    }
}
