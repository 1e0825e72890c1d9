using JobPortal.Core.Offers;
using JobPortal.Web.Localization;
using JobPortal.Web.Search;

namespace JobPortal.Web.Pages.Admin;

/// <summary>A decision in one sentence, without addresses that a spelling may hold.</summary>
internal static class LabDecisionWording
{
    /// <param name="change">With its labs.</param>
    public static string Of(OrganizationChange change, Wording words) => change.Kind switch
    {
        OrganizationChangeKind.Merge => words.Of("admin.labs.did.merge", change.Organization!.Name, change.Target!.Name),
        OrganizationChangeKind.Split =>
            words.Of("admin.labs.did.split", change.Spelling!, change.Organization!.Name, change.Target!.Name),
        OrganizationChangeKind.Rename => words.Of("admin.labs.did.rename",
            LabName.Brief(change.OldAcronym, change.OldName!, change.OldCity), LabName.Brief(change.Acronym, change.Name!, change.City)),
    };
}
