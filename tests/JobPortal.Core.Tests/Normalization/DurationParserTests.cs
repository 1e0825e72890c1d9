using JobPortal.Core.Normalization;
using JobPortal.Core.Offers;

namespace JobPortal.Core.Tests.Normalization;

public class DurationParserTests
{
    [Theory]
    [InlineData("36 mois", 36)]
    [InlineData("3 ans", 36)]
    [InlineData("3 years", 36)]
    [InlineData("trois ans", 36)]
    [InlineData("36M", 36)]
    [InlineData("2,5 ans", 30)]
    [InlineData("2.5 years", 30)]
    [InlineData("2 ans et demi", 30)]
    [InlineData("18 months", 18)]
    [InlineData("26 semaines", 6)]
    [InlineData("52 weeks", 12)]
    [InlineData("un an et demi", 18)]
    [InlineData("two and a half years", 30)]
    [InlineData("2½ ans", 30)]
    [InlineData("1 an et 6 mois", 18)]
    [InlineData("1 year and 6 months", 18)]
    [InlineData("1 an 6 mois", 18)]
    [InlineData("3-year", 36)]
    [InlineData("three-year", 36)]
    [InlineData("A 3-year PhD position", 36)]
    [InlineData("CDD 18 mois", 18)]
    [InlineData("CDD de dix-huit mois", 18)]
    [InlineData("1 semester", 6)]
    [InlineData("un semestre", 6)]
    [InlineData("one year", 12)]
    [InlineData("a year", 12)]
    [InlineData("durée : 36 mois à temps plein", 36)]
    [InlineData("DURÉE : 36 MOIS", 36)]
    [InlineData("36\u00a0mois", 36)]
    [InlineData("36\u202fmois", 36)]
    [InlineData("36mois", 36)]
    [InlineData("36 (trente-six) mois", 36)]
    [InlineData("trois (3) ans", 36)]
    [InlineData("36 mois (3 ans)", 36)]
    [InlineData("3 ans / 3 years", 36)]
    [InlineData("1 an, soit 12 mois", 12)]
    [InlineData("environ 12 mois", 12)]
    [InlineData("P36M", 36)]
    [InlineData("P3Y", 36)]
    [InlineData("P1Y6M", 18)]
    [InlineData("6 mois (mars-août)", 6)]
    [InlineData("36 mois à partir du 1er octobre 2027", 36)]
    [InlineData("12 mois dès que possible", 12)]
    [InlineData("6 mois (35h/semaine)", 6)]
    [InlineData("36 mois dont 6 mois à Lyon", 36)]
    [InlineData("12 mois, préavis de 2 mois", 12)]
    [InlineData("24 mois, 3 ans d’expérience", 24)]
    [InlineData("CDD de 12 mois à pourvoir dans 2 mois", 12)]
    [InlineData("CDI après CDD de 12 mois", 12)]
    [InlineData("12 mois puis CDI", 12)]
    [InlineData("12 mois non renouvelable", 12)]
    [InlineData("12 mois (poursuite en thèse possible)", 12)]
    [InlineData("90 days", 3)]
    public void A_fixed_length_is_read_in_months(string text, int months) =>
        Read(text).ShouldBe((false, months, months, null, false));

    [Theory]
    [InlineData("de mars à août 2027", 6)]
    [InlineData("De Mars à Août 2027", 6)]
    [InlineData("from March to August 2027", 6)]
    [InlineData("septembre 2027 – février 2028", 6)]
    [InlineData("octobre 2027 à septembre 2030", 36)]
    [InlineData("de septembre à février", 6)]
    [InlineData("01/10/2027 au 30/09/2030", 36)]
    [InlineData("du 1er octobre 2027 au 30 septembre 2028", 12)]
    [InlineData("du 1er mars au 31 août 2027", 6)]
    [InlineData("du 1er octobre au 31 mars 2028", 6)]
    [InlineData("from 1 October 2027 to 31 March 2028", 6)]
    [InlineData("10/2027 - 09/2030", 36)]
    [InlineData("2027-10-01 – 2028-09-30", 12)]
    [InlineData("mars 2027 à fin août 2027", 6)]
    public void A_period_counts_both_its_ends(string text, int months) =>
        Read(text).ShouldBe((false, months, months, null, false));

    [Theory]
    [InlineData("36 mois (+12)", 36, 12)]
    [InlineData("36 mois (+12 mois)", 36, 12)]
    [InlineData("12 mois + 12 mois", 12, 12)]
    [InlineData("36+12 mois", 36, 12)]
    [InlineData("12+12+12 mois", 12, 24)]
    [InlineData("3 ans (+1)", 36, 12)]
    [InlineData("3 ans (+ 1 an possible)", 36, 12)]
    [InlineData("12M+12M", 12, 12)]
    [InlineData("12M (Possible de pou", 12, null)]
    [InlineData("1 an renouvelable une fois", 12, 12)]
    [InlineData("un an renouvelable 1 fois", 12, 12)]
    [InlineData("1 year, renewable once", 12, 12)]
    [InlineData("12 months renewable (twice)", 12, 24)]
    [InlineData("12 mois renouvelables", 12, null)]
    [InlineData("12 mois renouvelables deux fois 6 mois", 12, 12)]
    [InlineData("12 mois renouvelable 2 x 6 mois", 12, 12)]
    [InlineData("24 mois, prolongeable de 12 mois", 24, 12)]
    [InlineData("18 mois, éventuellement prolongeable", 18, null)]
    [InlineData("12 months (extension possible)", 12, null)]
    [InlineData("12 months with a possible extension of up to 12 months", 12, 12)]
    [InlineData("2 years with a possible 1-year extension", 24, 12)]
    [InlineData("12 mois avec 6 mois supplémentaires possibles", 12, 6)]
    [InlineData("12 mois renouvelable dans la limite de 36 mois", 12, 24)]
    [InlineData("1 an renouvelable jusqu’à 3 ans", 12, null)]
    [InlineData("12 mois renouvelable par période de 12 mois", 12, null)]
    [InlineData("CDD renouvelable de 12 mois", 12, null)]
    [InlineData("renewable 12-month contract", 12, null)]
    [InlineData("12 months, may be extended", 12, null)]
    public void An_extension_is_kept_apart_from_the_first_length(string text, int months, int? extension) =>
        Read(text).ShouldBe((false, months, months, extension, true));

    [Theory]
    [InlineData("12 à 18 mois", 12, 18)]
    [InlineData("12-18 months", 12, 18)]
    [InlineData("12–18 months", 12, 18)]
    [InlineData("1 à 2 ans", 12, 24)]
    [InlineData("un à deux ans", 12, 24)]
    [InlineData("de 6 à 12 mois", 6, 12)]
    [InlineData("between 12 and 18 months", 12, 18)]
    [InlineData("entre 12 et 18 mois", 12, 18)]
    [InlineData("from 12 to 18 months", 12, 18)]
    [InlineData("4 à 6 mois", 4, 6)]
    [InlineData("6 mois à 1 an", 6, 12)]
    [InlineData("12 mois à 18 mois", 12, 18)]
    [InlineData("12 ou 18 mois", 12, 18)]
    [InlineData("12, 18 ou 24 mois", 12, 24)]
    [InlineData("12/18 mois", 12, 18)]
    [InlineData("1 à 2 ans et demi", 12, 30)]
    [InlineData("jusqu'à 24 mois", null, 24)]
    [InlineData("jusqu’à 24 mois", null, 24)]
    [InlineData("up to 2 years", null, 24)]
    [InlineData("24 mois maximum", null, 24)]
    [InlineData("maximum 24 mois", null, 24)]
    [InlineData("durée maximale de 24 mois", null, 24)]
    [InlineData("≤ 24 mois", null, 24)]
    [InlineData("6 mois minimum", 6, null)]
    [InlineData("at least 6 months", 6, null)]
    [InlineData("au moins six mois", 6, null)]
    [InlineData("6 mois (min.)", 6, null)]
    [InlineData("6+ months", 6, null)]
    [InlineData("6 mois ou plus", 6, null)]
    [InlineData("6 mois minimum, 12 mois maximum", 6, 12)]
    [InlineData("2,5 mois", 2, 3)]
    public void A_range_or_a_bound_keeps_its_ends(string text, int? min, int? max) =>
        Read(text).ShouldBe((false, min, max, null, false));

    [Theory]
    [InlineData("CDI")]
    [InlineData("permanent")]
    [InlineData("poste titulaire")]
    [InlineData("Contrat à durée indéterminée")]
    [InlineData("Permanent position")]
    [InlineData("CDI, 35 heures/semaine")]
    [InlineData("CDI (période d’essai de 4 mois)")]
    [InlineData("CDI – 3 ans d'expérience")]
    public void No_end_is_permanent(string text) => Read(text).ShouldBe((true, null, null, null, false));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00a0 ")]
    [InlineData("à définir")]
    [InlineData("NC")]
    [InlineData("–")]
    [InlineData("N/A")]
    [InlineData("36")]
    [InlineData("2027")]
    [InlineData("2027-2030")]
    [InlineData("35 heures/semaine")]
    [InlineData("35h")]
    [InlineData("48h")]
    [InlineData("bac+5")]
    [InlineData("Bac +5 ans")]
    [InlineData("bac + 3 mois")]
    [InlineData("3 ans d'expérience")]
    [InlineData("5 years of relevant experience")]
    [InlineData("expérience de 3 ans minimum")]
    [InlineData("moins de 30 ans")]
    [InlineData("âge : 10 ans")]
    [InlineData("10 years old")]
    [InlineData("180 mois")]
    [InlineData("99 ans")]
    [InlineData("0 mois")]
    [InlineData("1000 mois")]
    [InlineData("tenure track")]
    [InlineData("CDD")]
    [InlineData("temps plein")]
    [InlineData("septembre 2027")]
    [InlineData("1er octobre 2027")]
    [InlineData("01/10/2027")]
    [InlineData("jusqu’au 31 décembre 2027")]
    [InlineData("dès que possible")]
    [InlineData("CDI ou CDD de 36 mois")]
    [InlineData("permanent, 36 mois")]
    [InlineData("stage de 6 mois suivi d’une thèse de 36 mois")]
    [InlineData("24-12 mois")]
    [InlineData("2 jours par semaine")]
    [InlineData("12 mois/an")]
    [InlineData("tous les 3 mois")]
    [InlineData("thèse soutenue depuis moins de 3 ans")]
    [InlineData("12 m²")]
    [InlineData("12 M€")]
    [InlineData("période d’essai de 3 mois")]
    [InlineData("préavis : 2 mois")]
    [InlineData("sous 3 mois")]
    [InlineData("non permanent")]
    [InlineData("M2")]
    [InlineData("3e année")]
    [InlineData("mars")]
    [InlineData("31/02/2027 au 30/03/2027")]
    [InlineData("30/09/2030 au 01/10/2027")]
    [InlineData("selon profil")]
    [InlineData("٣٦")]
    public void What_is_no_contract_length_is_unknown_and_keeps_its_text(string? text)
    {
        var duration = DurationParser.Parse(text);

        duration.IsKnown.ShouldBeFalse();
        duration.ShouldBe(ContractDuration.Unknown with { Raw = string.IsNullOrWhiteSpace(text) ? null : text });
    }

    [Theory]
    [InlineData("12M (Possible de pou", 12, 12, null, true)]
    [InlineData("12 mois (renouvelabl", 12, 12, null, true)]
    [InlineData("Entre 12 et 18 mois ", 12, 18, null, false)]
    [InlineData("Durée : 12 à 18 mo", 12, 18, null, false)]
    [InlineData("Contrat de 12 mois à", 12, null, null, false)]
    [InlineData("Stage de 4 mois - 6", 4, null, null, false)]
    [InlineData("24 mois + possibilit", 24, 24, null, true)]
    public void A_cut_text_gives_what_is_left_and_says_that_it_was_cut(string text, int? min, int? max, int? extension, bool extendable)
    {
        var (duration, rule) = DurationParser.Read(text, text.Length);

        (duration.MinMonths, duration.MaxMonths, duration.ExtensionMonths, duration.Extendable).ShouldBe((min, max, extension, extendable));
        duration.Raw.ShouldBe(text);
        rule.ShouldContain($"cuts this text at {text.Length} characters");
    }

    [Fact]
    public void A_text_below_the_limit_is_not_called_cut() =>
        DurationParser.Read("36 mois (+12)", 20).Rule.ShouldNotContain("cut");

    [Fact]
    public void An_extension_without_a_first_length_gives_no_first_length() =>
        DurationParser.Parse("Prolongation possible de 12 mois")
            .ShouldBe(new ContractDuration { Raw = "Prolongation possible de 12 mois", Extendable = true, ExtensionMonths = 12 });

    private static (bool Permanent, int? Min, int? Max, int? Extension, bool Extendable) Read(string text)
    {
        var duration = DurationParser.Parse(text);
        duration.Raw.ShouldBe(text);
        return (duration.Permanent, duration.MinMonths, duration.MaxMonths, duration.ExtensionMonths, duration.Extendable);
    }
}
