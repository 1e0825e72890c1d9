using System.Security.Cryptography;
using System.Text;

namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>One item of a feed, as what it says of the page behind it and as a posting of its own.</summary>
internal sealed class FeedItem(SourceDefinition source, FeedLinks links, FeedNode node)
{
    /// <summary>The page behind it; null when it names none.</summary>
    public Uri? Page { get; } = links.Page(node);

    public IReadOnlyList<RawField> Fields { get; } = FeedFields.Of(source, node);

    public string? Title => Fields.FirstOrDefault(f => f.Name == RawFieldName.Title)?.Value;

    /// <summary>guid or id as it stands; null when there is none.</summary>
    public string? Id { get; } = node.Elements.Where(e => e.Key is "guid" or "id").Select(e => e.AllText().Trim()).FirstOrDefault(t => t.Length is > 0 and < 2_000);

    /// <param name="feed">Address to show for an item that names no page.</param>
    /// <param name="idIsItsOwn">Whether no other item of the feed has its id.</param>
    public RawPosting Posting(Uri feed, bool idIsItsOwn)
    {
        var bodies = FeedContent.Of(node);
        var fragments = bodies.Select(html => LabelledFragment.Of(PageText.Of(html), source, links.Base(node), Title)).ToArray();
        var fields = Fields.ToList();
        foreach (var fragment in fragments)
        {
            // What the item's own elements say comes before what its text says.
            var said = fields.Select(f => f.Name).ToHashSet();
            fields.AddRange(fragment.Fields.Where(f => !said.Contains(f.Name)));
        }

        return new RawPosting
        {
            Url = links.Public(Page ?? feed)!,
            Identity = Identity(idIsItsOwn, bodies),
            Fields = fields,
            Sections = fragments is [var fullest, ..] ? fullest.Sections : [],
            Attachments = [.. links.Files(node).Concat(fragments.SelectMany(f => f.Attachments)).DistinctBy(a => a.Url)],
        };
    }

    private string Identity(bool idIsItsOwn, IReadOnlyList<string> bodies)
    {
        if (Id is { } id && idIsItsOwn) return Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? SourceAddress.Identity(source, uri) : id;
        if (Page is { } page) return SourceAddress.Identity(source, page);
        // Nothing names it: what it says is what it is.
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Title}\n{(bodies.Count > 0 ? bodies[0] : "")}")))[..32];
    }
}
