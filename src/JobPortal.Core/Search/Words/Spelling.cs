namespace JobPortal.Core.Search.Words;

/// <summary>One way to write what <see cref="Synonyms"/> hold.</summary>
/// <param name="Words">Folded, separated by one space.</param>
/// <param name="Language">The only language that it means this in, "fr" or "en"; null for both.</param>
public sealed record Spelling(string Words, string? Language);
