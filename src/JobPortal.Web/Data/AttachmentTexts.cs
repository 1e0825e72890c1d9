using JobPortal.Core.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace JobPortal.Web.Data;

/// <summary>The texts of attached files, by address.</summary>
public sealed class AttachmentTexts(IDbContextFactory<JobPortalDbContext> contexts)
{
    /// <summary>Those that are known; files never looked at are absent.</summary>
    public async Task<IReadOnlyDictionary<string, AttachmentText>> FindAsync(IReadOnlyCollection<string> urls, CancellationToken cancellationToken)
    {
        if (urls.Count == 0) return new Dictionary<string, AttachmentText>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AttachmentTexts.AsNoTracking().Where(f => urls.Contains(f.Url)).ToDictionaryAsync(f => f.Url, cancellationToken);
    }

    /// <summary>The newest word wins: two sources may look at one file at once.</summary>
    public async Task KeepAsync(AttachmentText file, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (text, problem) = (StorableText.OrNull(file.Text), StorableText.OrNull(file.Problem));
        await context.Database.ExecuteSqlAsync($"""
            insert into attachment_texts (url, text, problem, etag, last_modified, checked_at)
            values ({file.Url}, {text}, {problem}, {file.ETag}, {file.LastModified}, {file.CheckedAt})
            on conflict (url) do update set
              text = excluded.text, problem = excluded.problem, etag = excluded.etag, last_modified = excluded.last_modified, checked_at = excluded.checked_at
            """, cancellationToken);
    }
}
