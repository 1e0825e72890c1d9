namespace JobPortal.Core.Search.Words;

/// <summary>One word of a text.</summary>
/// <param name="Folded">Lower case, without accents: "thèse" is "these"; "c++", "r&amp;d" and "3d" are words. At most <see cref="TextWords.MaxLength"/> characters.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">Characters of the text that it takes.</param>
/// <param name="Joined">It hangs on the word before: the second part of "post-doc" and of "UMR7357".</param>
public readonly record struct TextWord(string Folded, int Start, int Length, bool Joined);
