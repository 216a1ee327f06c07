package vn.thidua.scoring;

/**
 * One case for each kind of argument.
 *
 * @param <R> what a case yields
 */
public interface ArgumentCases<R> {

    R amount(Argument.Amount argument);

    R rate(Argument.Rate argument);

    R points(Argument.Points argument);

    R count(Argument.Count argument);

    R number(Argument.Number argument);

    R place(Argument.Place argument);

    R peer(Argument.Peer argument);

    R text(Argument.Text argument);

    R name(Argument.Name argument);

    R sum(Argument.Sum argument);

    R day(Argument.Day argument);
}
