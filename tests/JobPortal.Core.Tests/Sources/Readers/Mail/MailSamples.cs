using System.Text;
using JobPortal.Core.Sources;
using JobPortal.Core.Sources.Readers;

namespace JobPortal.Core.Tests.Sources.Readers.Mail;

/// <summary>Reads mails as a list's folder would hold them; all of them are invented.</summary>
internal static class MailSamples
{
    public static SourceDefinition Source { get; } = new()
    {
        Name = "a-list",
        Title = "A list",
        Home = new Uri("https://lists.example/"),
        BaseUrl = new Uri("https://lists.example/"),
        Reader = "mail",
    };

    /// <summary>One character is one byte, as the fetcher hands mail on.</summary>
    public static string AsBytes(string text, Encoding? encoding = null) => Encoding.Latin1.GetString((encoding ?? Encoding.UTF8).GetBytes(text.ReplaceLineEndings("\r\n")));

    public static ReadResult Read(string text, string? type = "message/rfc822", PageRole role = PageRole.Detail, SourceDefinition? source = null) =>
        new MailReader().Read(source ?? Source, new FetchedPage(new Uri("https://lists.example/mails/1.eml"), role, text, type));

    public static RawPosting One(string text)
    {
        var read = Read(text);
        read.Rejected.ShouldBeNull();
        return read.Postings.ShouldHaveSingleItem();
    }

    public static string Sent(string body, string subject = "PhD position in Lyon", string headers = "Content-Type: text/plain; charset=utf-8") =>
        AsBytes($"From: Jane Test <jane.test@lab.example>\nTo: a-list@lists.example\nSubject: {subject}\nDate: Fri, 31 Jul 2026 23:24:34 +0200\nMessage-ID: <1@lab.example>\nMIME-Version: 1.0\n{headers}\n\n{body}\n");

    public static string? Of(this RawPosting posting, string field) => posting[field]?.Value;

    public static string Text(this RawPosting posting) => string.Join(" | ", posting.Sections.Select(s => $"{s.Heading}: {PageText.Of(s.Html).Text.Trim()}")).Replace('\n', ' ');
}
