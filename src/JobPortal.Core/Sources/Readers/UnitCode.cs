using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers;

/// <summary>The code of a French research unit at the start of a reference. Administrative codes (MOY, INS, DR) are no labs.</summary>
internal static partial class UnitCode
{
    /// <summary>"UMR5506-DIMTHI-001" → hiringOrganization "UMR 5506", its label saying where it comes from; null for other references.</summary>
    public static RawField? In(RawField? reference)
    {
        if (reference is null || Code.Match(reference.Value) is not { Success: true } code) return null;
        var value = $"{code.Groups["type"].Value.ToUpperInvariant()} {code.Groups["number"].Value}";
        return new RawField(RawFieldName.HiringOrganization, value, reference.Start, null, $"unit code in the reference {reference.Value}");
    }

    // "UMR5506-DIMTHI-001", "ERL5311-LOUCAS0-002", "UMR137-JULGRO0-007"; the types are those of the CNRS' list of structures.
    [GeneratedRegex(@"^\s*(?<type>UMRS|UMR|UPR|UAR|UMS|USR|UMI|IRL|ERL|EMR|FRE|FRC|FR|EA)[ _]?(?<number>\d{1,4})(?=-)", RegexOptions.IgnoreCase)]
    private static partial Regex Code { get; }
}
