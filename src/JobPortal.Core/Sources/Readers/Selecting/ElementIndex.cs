using AngleSharp.Dom;
using JobPortal.Core.Sources.Rules;

namespace JobPortal.Core.Sources.Readers.Selecting;

/// <summary>
/// The elements of a page in their order, numbered, so that a selector is matched once for the whole page, in one pass for each of its
/// steps, and what stands inside an element is a range of numbers.
/// </summary>
internal sealed class ElementIndex
{
    /// <summary>
    /// Selectors such as :nth-child and :has look at all siblings and all descendants of each element: pages on which that adds up to more
    /// are traps. A list of 5,000 items makes 25 million.
    /// </summary>
    private const long MostLooks = 100_000_000;

    private readonly List<IElement> _elements = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _previous = [];
    private readonly List<int> _ends = [];
    private readonly Dictionary<IElement, int> _places = [];
    private readonly Dictionary<CssSelector, IReadOnlyList<int>> _found = [];
    private long _looks;

    private sealed class Frame(int place)
    {
        public int Place { get; } = place;
        public int Next { get; set; }
        public int LastChild { get; set; } = -1;
    }

    /// <param name="without">Elements that are left out with all that they hold.</param>
    public ElementIndex(IDocument document, IReadOnlySet<IElement> without)
    {
        if (document.DocumentElement is { } root) Walk(root, without);
    }

    /// <summary>Whether a selector was not matched because of that.</summary>
    public bool GaveUp { get; private set; }

    public IReadOnlyList<IElement> Elements => _elements;

    /// <summary>The elements that a selector means, in the order of the page.</summary>
    /// <param name="scope">Only those inside it; null for the whole page.</param>
    public IReadOnlyList<IElement> In(CssSelector selector, IElement? scope = null)
    {
        if (!_found.TryGetValue(selector, out var places)) _found[selector] = places = Match(selector);
        if (scope is null) return [.. places.Select(p => _elements[p])];
        return _places.TryGetValue(scope, out var at) ? [.. Between(places, at + 1, _ends[at]).Select(p => _elements[p])] : [];
    }

    /// <summary>Those of them that stand in no other of them: what is inside one has been read with it.</summary>
    public IReadOnlyList<IElement> Outermost(CssSelector selector, IElement? scope)
    {
        var (outer, end) = (new List<IElement>(), 0);
        foreach (var element in In(selector, scope))
        {
            if (_places[element] < end) continue;
            outer.Add(element);
            end = _ends[_places[element]];
        }

        return outer;
    }

    /// <summary>The first of them; null when there is none.</summary>
    public IElement? First(CssSelector selector, IElement? scope = null) => In(selector, scope) is [var first, ..] ? first : null;

    /// <summary>Whether one of the selectors means the element itself.</summary>
    public bool Is(IElement element, CssSelector selector)
    {
        if (!_found.TryGetValue(selector, out var places)) _found[selector] = places = Match(selector);
        return _places.TryGetValue(element, out var at) && Between(places, at, at + 1).Any();
    }

    private static IEnumerable<int> Between(IReadOnlyList<int> places, int from, int to)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle] < from) low = middle + 1;
            else high = middle;
        }

        for (; low < places.Count && places[low] < to; low++) yield return places[low];
    }

    private List<int> Match(CssSelector selector)
    {
        if (selector.IsCostly && _looks > MostLooks)
        {
            GaveUp = true;
            return [];
        }

        var meant = new bool[_elements.Count];
        foreach (var steps in selector.Alternatives)
        {
            bool[]? before = null;
            foreach (var step in steps) before = Step(step, before);
            for (var i = 0; i < meant.Length; i++) meant[i] |= before![i];
        }

        return [.. Enumerable.Range(0, meant.Length).Where(i => meant[i])];
    }

    // Whether all steps up to this one end at each element, from whether those before it do.
    private bool[] Step(CssStep step, bool[]? before)
    {
        var fits = new bool[_elements.Count];
        var reached = before is null ? null : Reached(step.Combinator, before);
        for (var i = 0; i < fits.Length; i++) fits[i] = (reached is null || reached[i]) && step.Compound.Match(_elements[i], null);
        return fits;
    }

    private bool[] Reached(char combinator, bool[] before)
    {
        var reached = new bool[before.Length];
        for (var i = 0; i < reached.Length; i++)
        {
            var (next, passedOn) = combinator switch
            {
                '>' => (_parents[i], false),
                ' ' => (_parents[i], true),
                '+' => (_previous[i], false),
                _ => (_previous[i], true),
            };
            // Parents and elder siblings have smaller numbers: theirs is known.
            reached[i] = next >= 0 && (before[next] || (passedOn && reached[next]));
        }

        return reached;
    }

    private void Walk(IElement root, IReadOnlySet<IElement> without)
    {
        var open = new Stack<Frame>();
        open.Push(Add(root, -1, -1));
        while (open.TryPeek(out var frame))
        {
            var children = _elements[frame.Place].ChildNodes;
            if (frame.Next >= children.Length)
            {
                _ends[frame.Place] = _elements.Count;
                open.Pop();
                continue;
            }

            var child = children[frame.Next++];
            _looks += 1 + ((child as IText)?.Length / 16 * open.Count ?? 0);
            if (child is not IElement element || without.Contains(element)) continue;
            _looks += open.Count + children.Length;
            var inner = Add(element, frame.Place, frame.LastChild);
            frame.LastChild = inner.Place;
            open.Push(inner);
        }
    }

    private Frame Add(IElement element, int parent, int previous)
    {
        _places[element] = _elements.Count;
        _elements.Add(element);
        _parents.Add(parent);
        _previous.Add(previous);
        _ends.Add(0);
        return new Frame(_elements.Count - 1);
    }
}
