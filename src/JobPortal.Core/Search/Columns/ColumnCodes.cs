using JobPortal.Core.Offers;

namespace JobPortal.Core.Search.Columns;

/// <summary>What many offers have in common, each part as its number: some thousands of profiles stand for a million offers.</summary>
internal readonly record struct OfferProfile(int Kind, int Length, int Sources, int Language);

/// <summary>Where an offer is and what it belongs to, as numbers. Apart from the profile: each part multiplies how many there are, and a search goes through all of them.</summary>
internal readonly record struct OfferSetting(int Regions, int Link);

/// <summary>The values behind the numbers of all columns.</summary>
internal sealed class ColumnCodes
{
    /// <summary>Ids of labs; 0 without one.</summary>
    public CodedValues<int> Labs { get; } = new();
    public CodedValues<PositionKind> Kinds { get; } = new();
    public CodedValues<OfferLength> Lengths { get; } = new();
    /// <summary>Names of regions and codes of departments.</summary>
    public CodedValues<string[]> Regions { get; } = new(new SameValues());
    public CodedValues<string[]> Sources { get; } = new(new SameValues());
    public CodedValues<string> Languages { get; } = new(StringComparer.Ordinal);

    /// <summary>As spelt; searches look past capitals.</summary>
    public CodedValues<(string? Action, string? Network)> Links { get; } = new();

    /// <summary>Number 0 is the profile of no offer.</summary>
    public CodedValues<OfferProfile> Profiles { get; } = new();

    public CodedValues<OfferSetting> Settings { get; } = new();

    public ColumnCodes() => Profiles.CodeOf(new OfferProfile(-1, -1, -1, -1));

    public int ProfileOf(OfferRow row) => Profiles.CodeOf(new OfferProfile(
        Kinds.CodeOf(row.Kind),
        Lengths.CodeOf(new OfferLength(row.Permanent, row.MinMonths, row.MaxMonths)),
        Sources.CodeOf(row.Sources),
        Languages.CodeOf(row.Language ?? "")));

    public int SettingOf(OfferRow row) => Settings.CodeOf(new OfferSetting(Regions.CodeOf(row.Regions), Links.CodeOf((row.LinkAction, row.LinkNetwork))));
}
