package vn.thidua.simulations;

/** A small, well-spread generator of whole numbers (Steele, Lea and Flood 2014); the same seed gives the same draws anywhere. */
final class SplitMix {

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        var mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) (((mixed >>> 32) * bound) >>> 32);
    }
}
