using JobPortal.Core.Search;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Alerts;

/// <summary>A search in a few words: what its subscriber would call it.</summary>
public static class SearchWording
{
    extension(Wording words)
    {
        /// <param name="stored">As <see cref="StoredSearch"/> writes it.</param>
        public string Search(string stored)
        {
            string[] parts = [.. words.Parts(StoredSearch.Read(stored))];
            return parts.Length == 0 ? words["mail.search.all"] : string.Join(", ", parts);
        }

        private IEnumerable<string> Parts(SearchCriteria c)
        {
            if (c.Text is { } text) yield return words.Of("mail.search.text", text);
            foreach (var kind in c.Kinds) yield return words.Kind(kind);
            foreach (var bucket in c.Durations) yield return words.Bucket(bucket);
            if (c.MinMonths is { } min) yield return words.Of("duration.from", min);
            if (c.MaxMonths is { } max) yield return words.Of("duration.upTo", max);
            if (c.Closes is { } closes) yield return words.Closes(closes);
            foreach (var language in c.Languages) yield return words.LanguageName(language);
            foreach (var name in c.Labs.Concat(c.Regions.Select(words.Area)).Concat(c.Sources).Concat(c.Links)) yield return name;
        }
    }
}
