namespace JobPortal.Core.Sources.Readers.Feeds;

/// <summary>Where a job is, from one element or from the parts of an address.</summary>
internal static class FeedPlace
{
    private static readonly string[] Whole = ["joblocation", "location", "worklocation", "workplace", "locations", "place", "lieu"];
    private static readonly string[][] Parts =
    [
        ["streetaddress", "street", "address"],
        ["postalcode", "zipcode", "zip", "postcode"],
        ["city", "town", "locality", "addresslocality", "ville"],
        ["region", "state", "county", "addressregion", "province"],
        ["country", "addresscountry", "pays"],
    ];

    public static IEnumerable<RawField> Of(FeedNode[] values)
    {
        foreach (var key in Whole)
        {
            var places = values.Where(v => v.Key == key).Select(v => (v.Name, Text: FeedFields.Value(v))).Where(p => p.Text.Length > 0).DistinctBy(p => p.Text).ToList();
            if (places.Count > 0) return places.Select(p => new RawField(RawFieldName.JobLocation, p.Text, Label: p.Name));
        }

        var parts = Parts.Select(keys => keys.Select(k => Array.Find(values, v => v.Key == k)).Select(v => v is null ? "" : FeedFields.Value(v)).FirstOrDefault(t => t.Length > 0) ?? "").ToArray();
        // "75005 Paris" is one part of an address.
        string[] written = [parts[0], $"{parts[1]} {parts[2]}".Trim(), parts[3], parts[4]];
        var text = string.Join(", ", written.Where(p => p.Length > 0).Distinct());
        return text.Length > 0 ? [new RawField(RawFieldName.JobLocation, text, Label: "address")] : [];
    }
}
