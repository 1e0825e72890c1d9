namespace JobPortal.Core.Search.Words;

/// <summary>
/// Words of French and English that say nothing about an offer: neither indexed nor searched, but they keep their place, so that "état de
/// l'art" stays a phrase. Folded. One list for both, because texts mix the languages; a word that means something in the other one is not here: "these"
/// (thèse), "or", "sur" stays since nobody searches for it, "ete" (été) and "fait" do too.
/// </summary>
internal static class StopWords
{
    private const string List = """
        a au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me mes moi
        mon ne nos notre nous on ou par pas pour qu que qui quoi sa se ses son sur ta te tes toi ton tu un une vos votre vous y
        est sont etre avoir ont sera seront etait dont ainsi aussi comme entre plus tres tout tous toute toutes
        an and are as at be been but by can for from had has have he her his how i if in into is it its may more no not of our
        she should so such than that the their them then there they this to was we were what when where which while who will with
        would you your about also between both each
        """;

    private static readonly HashSet<string> Words = [.. List.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Holds(ReadOnlySpan<char> word) => word.Length <= 7 && Lookup.Contains(word);
}
