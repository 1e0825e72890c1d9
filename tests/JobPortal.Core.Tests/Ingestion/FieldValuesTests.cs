using JobPortal.Core.Ingestion;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Ingestion;

public sealed class FieldValuesTests
{
    private static readonly OfferContent Empty = new() { Title = "" };

    private static readonly OfferContent Full = new()
    {
        Title = "Thèse",
        Kind = PositionKind.Phd,
        Duration = new() { Raw = "36 mois (+12)", MinMonths = 36, MaxMonths = 36, ExtensionMonths = 12, Extendable = true },
        Organization = new() { Raw = "LIFAT / RFAI", Name = "LIFAT", Team = "RFAI", Ror = "https://ror.org/00k4n6c32" },
        Places = [new Place { Raw = "Tours", Commune = "Tours", Department = "37", Country = "FR" }],
        PublicationDeadline = new(2026, 12, 1),
        ApplicationDeadline = new(2026, 11, 30),
        TimeZone = "America/Toronto",
        PublishedOn = new(2026, 11, 1),
        StartsOn = new(2027, 2, 1),
        Language = "fr",
        Link = new("DOING", null),
        Contacts = ["b@lab.fr", "a@lab.fr"],
        Reference = "R-1",
        Salary = new("2 200 €", 2200, 2200, "EUR", SalaryPeriod.Month),
        Education = "Master",
        Experience = "None",
        WorkHours = "Full time",
        EmploymentType = "CDD",
        Sections = [new OfferSection("Contexte", SectionKind.Context, "<p>Du texte</p>", "Du texte")],
        Attachments = [new Attachment("sujet.pdf", "https://lab.fr/sujet.pdf", null, 900)],
    };

    [Fact]
    public void An_empty_offer_fills_nothing_and_a_full_one_everything()
    {
        FieldMask.Of(Empty).ShouldBe(0);
        FieldValues.All.ShouldAllBe(f => FieldMask.Has(FieldMask.Of(Full), f));
    }

    [Theory]
    [InlineData(NormalizedField.Duration, "36 (+12)")]
    [InlineData(NormalizedField.Organization, "LIFAT / RFAI")]
    [InlineData(NormalizedField.Places, "Tours, 37, FR")]
    [InlineData(NormalizedField.ApplicationDeadline, "2026-11-30 America/Toronto")]
    [InlineData(NormalizedField.Link, "DOING")]
    [InlineData(NormalizedField.Salary, "2200 EUR / month")]
    [InlineData(NormalizedField.Contacts, "2 × @")]
    [InlineData(NormalizedField.Sections, "context 8")]
    [InlineData(NormalizedField.Attachments, "sujet.pdf (900)")]
    public void A_field_is_shown_short_and_without_addresses(NormalizedField field, string shown) => FieldValues.Shown(Full, field).ShouldBe(shown);

    [Theory]
    [InlineData(null, null, false, null)]
    [InlineData(12, 18, false, "12–18")]
    [InlineData(null, 24, false, "≤ 24")]
    [InlineData(6, null, true, "≥ 6 (+)")]
    public void Durations_are_shown_in_months(int? min, int? max, bool extendable, string? shown) =>
        FieldValues.Shown(Empty with { Duration = new() { Raw = "?", MinMonths = min, MaxMonths = max, Extendable = extendable } }, NormalizedField.Duration).ShouldBe(shown);

    [Fact]
    public void A_difference_names_the_field_both_values_and_the_rule()
    {
        var after = Full with
        {
            Duration = new() { Raw = "24 mois", MinMonths = 24, MaxMonths = 24 },
            Contacts = ["a@lab.fr", "c@lab.fr"],
            Salary = Salary.Unknown,
            Evidence = [new Evidence("duration", "24 mois", 0, 7, "months")],
        };
        PostingDiff.Of(Full, after).ShouldBe(
        [
            new FieldChange(NormalizedField.Duration, "36 (+12)", "24", "months"),
            new FieldChange(NormalizedField.Contacts, "2 × @", "2 × @", null),
            new FieldChange(NormalizedField.Salary, "2200 EUR / month", null, null),
        ]);
        PostingDiff.Of(Full, Full with { Contacts = ["a@lab.fr", "b@lab.fr"] }).ShouldBeEmpty();
    }
}
