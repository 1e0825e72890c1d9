using JobPortal.Core.Alerts;
using JobPortal.Core.Offers;
using JobPortal.Core.Search;

namespace JobPortal.Core.Tests.Alerts;

public sealed class MatchReasonsTests
{
    private static readonly DigestOffer Offer = new(1, "offre", "Thèse en imagerie médicale", "LIFAT", new(2026, 12, 4), "Europe/Paris", DateTimeOffset.UnixEpoch)
    {
        Facts = new()
        {
            Kind = PositionKind.Phd,
            Duration = new() { MinMonths = 36, MaxMonths = 36 },
            LabSlug = "lifat-tours",
            Regions = ["Centre-Val de Loire", "Bretagne"],
            Sources = ["madics"],
            Language = "fr",
            Links = ["DOING"],
        },
    };

    [Theory]
    [InlineData("", "")]
    [InlineData("q=imagerie", "title(imagerie)")]
    [InlineData("q=imageries+m%C3%A9dicales", "title(imageries médicales)")]
    [InlineData("q=imagerie+%22calcul+parall%C3%A8le%22", "title(imagerie) text(calcul parallèle)")]
    [InlineData("q=robotique+-imagerie", "text(robotique)")]
    [InlineData("q=phd", "title(phd)")]
    [InlineData("kind=phd,postdoc", "Phd")]
    [InlineData("kind=postdoc", "")]
    [InlineData("minMonths=24", "36")]
    [InlineData("closes=14&language=fr,en", "Within14Days fr")]
    [InlineData("lab=icube,lifat-tours&region=Bretagne&link=doing&source=cnrs,madics", "lifat-tours Bretagne DOING madics")]
    public void Each_part_of_a_search_that_an_offer_meets_is_a_reason(string query, string reasons) =>
        string.Join(' ', MatchReasons.Of(SearchCriteriaCodec.Read(query).Criteria, Offer).Select(Short)).ShouldBe(reasons);

    private static string Short(MatchReason reason) => reason switch
    {
        MatchReason.Words(var texts, var inTitle) => $"{(inTitle ? "title" : "text")}({string.Join(", ", texts)})",
        MatchReason.Kind(var kind) => kind.ToString(),
        MatchReason.Length(var duration) => $"{duration.MinMonths}",
        MatchReason.Closes(var window) => window.ToString(),
        MatchReason.Language(var code) => code,
        MatchReason.Lab(var slug) => slug,
        MatchReason.Named(var name) => name,
        _ => throw new InvalidOperationException(),
    };
}
