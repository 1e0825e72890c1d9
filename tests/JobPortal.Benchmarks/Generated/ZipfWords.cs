namespace JobPortal.Benchmarks.Generated;

/// <summary>Ranks 0 to count-1, the first the most frequent: probability as 1 / (rank + 1)^exponent.</summary>
public sealed class ZipfWords
{
    private readonly double[] _cumulated;

    public ZipfWords(int count, double exponent)
    {
        _cumulated = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++) _cumulated[rank] = sum += 1 / Math.Pow(rank + 1, exponent);
    }

    public int Next(Random random)
    {
        var found = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return Math.Min(found < 0 ? ~found : found, _cumulated.Length - 1);
    }
}
