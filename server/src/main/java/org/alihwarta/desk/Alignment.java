package org.alihwarta.desk;

import java.util.Arrays;
import java.util.List;

/** The longest common subsequence of two lists (Wagner and Fischer 1974), as what each element of the first became in the second. */
final class Alignment {
    /** As many comparisons as are kept in memory; longer lists have nothing in common as far as we can say. */
    private static final long MOST = 4_000_000;

    private Alignment() {}

    /** For each element of {@code before} the index of its equal in {@code after}, rising, or -1. */
    static <T> int[] of(List<T> before, List<T> after) {
        int[] partners = new int[before.size()];
        Arrays.fill(partners, -1);
        if ((long) before.size() * after.size() > MOST) {
            return partners;
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                partners[i++] = j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }
}
