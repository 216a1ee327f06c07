package vn.thidua.scorecardeditor.web;

/** Groups of official tables are numbered I, II, III. */
final class RomanNumeral {

    private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"L", "XL", "X", "IX", "V", "IV", "I"};

    private RomanNumeral() {}

    static String of(int number) {
        var text = new StringBuilder();
        var rest = number;
        for (var index = 0; index < VALUES.length; index++) {
            while (rest >= VALUES[index]) {
                text.append(SIGNS[index]);
                rest -= VALUES[index];
            }
        }
        return text.toString();
    }
}
