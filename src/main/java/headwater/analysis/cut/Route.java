package headwater.analysis.cut;

/// One dependency path of a certificate.
///
/// @param amount      how much of the weight of each of its components it takes up
/// @param components  from a root to a target
public record Route(int amount, int[] components) {
}
