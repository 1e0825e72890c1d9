using AngleSharp.Dom;

namespace JobPortal.Core.Sources.Readers;

/// <summary>Every element of a document in its order, without recursion: AngleSharp's own descent recurses.</summary>
internal static class DocumentWalk
{
    public static IEnumerable<IElement> Elements(IDocument document)
    {
        if (document.DocumentElement is not { } root) yield break;
        var open = new Stack<IElement>([root]);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
            {
                if (element.ChildNodes[i] is IElement child) open.Push(child);
            }
        }
    }
}
