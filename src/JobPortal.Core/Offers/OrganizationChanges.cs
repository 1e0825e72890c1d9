namespace JobPortal.Core.Offers;

/// <summary>How a lab is called.</summary>
public sealed record LabNames(string Name, string? Acronym, string? City);

/// <summary>What all decisions of operators about labs come to. Pure: the same decisions in any state of the database give the same.</summary>
/// <param name="Merged">Labs merged away, each with the lab that stands for it in the end.</param>
/// <param name="Spellings">Spelling keys, each with its lab and the decision.</param>
/// <param name="Names">Labs that were ever renamed, with the names that hold now.</param>
public sealed record OrganizationChanges(
    IReadOnlyDictionary<int, (int Lab, int ChangeId)> Merged,
    IReadOnlyDictionary<string, (int Lab, int ChangeId)> Spellings,
    IReadOnlyDictionary<int, LabNames> Names)
{
    /// <summary>More merges in a row than this would be a circle; none can arise, but a database may be edited by hand.</summary>
    private const int LongestChain = 100;

    /// <param name="changes">All, undone ones too: a name that was taken back is the one before it.</param>
    public static OrganizationChanges Of(IEnumerable<OrganizationChange> changes)
    {
        var (into, spellings, names) = (new Dictionary<int, (int Lab, int ChangeId)>(), new Dictionary<string, (int Lab, int ChangeId)>(), new Dictionary<int, LabNames>());
        foreach (var change in changes.OrderBy(c => c.Id))
        {
            var holds = change.UndoneAt is null;
            switch (change.Kind)
            {
                case OrganizationChangeKind.Merge when holds:
                    into[change.OrganizationId] = (change.TargetId!.Value, change.Id);
                    break;
                case OrganizationChangeKind.Split when holds && OrganizationMention.SpellingKey(change.Spelling) is { } spelling:
                    spellings[spelling] = (change.TargetId!.Value, change.Id);
                    break;
                case OrganizationChangeKind.Rename:
                    names.TryAdd(change.OrganizationId, new LabNames(change.OldName!, change.OldAcronym, change.OldCity));
                    if (holds)
                        names[change.OrganizationId] = new LabNames(change.Name!, change.Acronym, change.City);
                    break;
                case OrganizationChangeKind.Merge or OrganizationChangeKind.Split:
                    break;
            }
        }
        return new OrganizationChanges(
            into.ToDictionary(m => m.Key, m => (End(into, m.Value.Lab), m.Value.ChangeId)),
            spellings.ToDictionary(s => s.Key, s => (End(into, s.Value.Lab), s.Value.ChangeId)),
            names);
    }

    private static int End(Dictionary<int, (int Lab, int ChangeId)> into, int lab)
    {
        for (var steps = 0; steps < LongestChain && into.TryGetValue(lab, out var next); steps++)
            lab = next.Lab;
        return lab;
    }
}
