namespace JobPortal.Core.Reference;

/// <summary>ISO 3166-1 codes where a country is meant and nothing else: in a text, "CA" may be California and "IN" a word.</summary>
internal static class CountryCodes
{
    private static readonly Dictionary<string, string> LongCodes = (
        "FRA FR DEU DE CHE CH BEL BE LUX LU NLD NL GBR GB IRL IE ESP ES PRT PT ITA IT AUT AT DNK DK SWE SE NOR NO FIN FI ISL IS POL PL CZE CZ SVK SK HUN HU ROU RO BGR BG GRC GR "
        + "HRV HR SVN SI SRB RS EST EE LVA LV LTU LT UKR UA RUS RU TUR TR CYP CY MLT MT MCO MC USA US CAN CA MEX MX BRA BR ARG AR CHL CL COL CO PER PE JPN JP CHN CN HKG HK TWN TW "
        + "KOR KR IND IN SGP SG MYS MY THA TH VNM VN KHM KH LAO LA IDN ID PHL PH AUS AU NZL NZ ISR IL LBN LB IRN IR IRQ IQ SAU SA ARE AE QAT QA EGY EG MAR MA DZA DZ TUN TN SEN SN "
        + "CIV CI CMR CM BFA BF MLI ML BEN BJ TGO TG GAB GA COD CD MDG MG ZAF ZA KEN KE NGA NG ETH ET").Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>A country's English name by its code of two or three letters: "FR", "che"; null for a code that is not known.</summary>
    public static string? NameOf(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        return CountryNames.ByCode.GetValueOrDefault(upper.Length == 3 ? LongCodes.GetValueOrDefault(upper, upper) : upper);
    }
}
