using JobPortal.Core.Reference;

namespace JobPortal.Core.Offers;

/// <summary>The organization as one posting names it, and what it was resolved to.</summary>
public sealed record OrganizationMention
{
    /// <summary>Nothing was published.</summary>
    public static OrganizationMention None { get; } = new();

    /// <summary>As published, cuts included.</summary>
    public string? Raw { get; init; }

    /// <summary>The resolved organization's name; the cleaned raw text when it resolved to none.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Full ROR address, such as <c>https://ror.org/03r938j26</c>, of the most specific organization that is known: of the institution for a lab
    /// that the reference data lacks (<see cref="OwnRor"/> tells). Null when nothing is known or candidates were too close.
    /// </summary>
    public string? Ror { get; init; }

    /// <summary>
    /// The text as published, in the form under which operators send one spelling to a lab: "=lifat-tours". No <see cref="Key"/> begins so.
    /// Null without a text of letters.
    /// </summary>
    public string? SpellingKey() => SpellingKey(Raw);

    /// <inheritdoc cref="SpellingKey()"/>
    public static string? SpellingKey(string? raw) => raw is not null && TextFolding.Slug(raw) is { Length: > 0 } slug ? "=" + slug : null;

    /// <summary><see cref="Ror"/> when it is the organization's own; null when it is that of the institution above it.</summary>
    public string? OwnRor() => Key is not null && Ror is not null && Ror.EndsWith('/' + Key, StringComparison.Ordinal) ? Ror : null;

    /// <summary>
    /// Identity in the portal: the ROR id's last part when known, else the normalized name
    /// (lower case, no accents, words joined by '-'). Null only without a raw text.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Of the resolved organization, such as "LIFAT"; null when it resolved to none or has none.</summary>
    public string? Acronym { get; init; }

    /// <summary>Of the resolved organization; null when it resolved to none.</summary>
    public string? City { get; init; }

    /// <summary>A team inside the lab: "RFAI" of "LIFAT / RFAI, Université de Tours".</summary>
    public string? Team { get; init; }

    /// <summary>The parent as published: "Université de Tours".</summary>
    public string? Parent { get; init; }
}
