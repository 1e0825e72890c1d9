using System.IO.Compression;

namespace JobPortal.Core.Reference;

/// <summary>The data that the portal ships (sources and licences: NOTICE), loaded at first use; safe from many threads.</summary>
public static class ReferenceData
{
    private static readonly Lazy<OrganizationDirectory> LazyOrganizations = new(() =>
        OrganizationDirectory.Load(Open("organizations_fr.jsonl.gz"), Open("acronyms_to_ignore.csv.gz"), OpenText("organization_spellings.csv")));
    private static readonly Lazy<CommuneGazetteer> LazyCommunes = new(() => CommuneGazetteer.Load(Open("communes_fr.csv.gz")));

    /// <summary>French research organizations (ROR).</summary>
    public static OrganizationDirectory Organizations => LazyOrganizations.Value;

    /// <summary>French communes.</summary>
    public static CommuneGazetteer Communes => LazyCommunes.Value;

    /// <summary>The same organizations with the labs of an operator's import beside them; read anew, in about half a second.</summary>
    public static OrganizationDirectory OrganizationsWith(IEnumerable<DirectoryEntry> imported) =>
        OrganizationDirectory.Load(Open("organizations_fr.jsonl.gz"), Open("acronyms_to_ignore.csv.gz"), OpenText("organization_spellings.csv"), imported);

    /// <summary>How many entries complete a lab that is shipped, and how many would be labs of their own.</summary>
    public static (int Completed, int Added) Compare(IEnumerable<DirectoryEntry> imported)
    {
        var labs = new ImportedLabs(OrganizationDirectory.ReadLines(Open("organizations_fr.jsonl.gz")));
        foreach (var entry in imported)
            labs.Add(entry);
        return (labs.Completed, labs.Added);
    }

    private static GZipStream Open(string resource) => new(OpenText(resource), CompressionMode.Decompress);

    private static Stream OpenText(string resource) => typeof(ReferenceData).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
}
