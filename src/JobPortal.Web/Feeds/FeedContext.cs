using JobPortal.Web.Data;

namespace JobPortal.Web.Feeds;

/// <summary>What every feed is made with.</summary>
internal sealed class FeedContext(JobPortalDbContext database, FeedSearch search, FeedWords words, TimeProvider time)
{
    public JobPortalDbContext Database => database;
    public FeedSearch Search => search;
    public FeedWords Words => words;
    public DateTimeOffset Now => time.GetUtcNow();
}
