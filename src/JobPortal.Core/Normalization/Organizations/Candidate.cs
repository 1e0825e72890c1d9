namespace JobPortal.Core.Normalization.Organizations;

/// <summary>An organization that a spot may mean, with what speaks for and against it.</summary>
/// <param name="Row">Row of the directory.</param>
/// <param name="Score">Sum of <see cref="CandidateScorer"/>'s weights; accepted from <see cref="CandidateScorer.Sufficient"/> on.</param>
/// <param name="Reasons">In words: "acronym LIFAT", "city Tours agrees".</param>
internal sealed record Candidate(int Row, Spot Spot, int Score, IReadOnlyList<string> Reasons);
