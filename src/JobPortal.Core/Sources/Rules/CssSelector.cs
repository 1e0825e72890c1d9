using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;

namespace JobPortal.Core.Sources.Rules;

/// <summary>
/// A CSS selector (Selectors Level 4, as far as AngleSharp knows it) taken apart into steps, so that it can be matched in one pass over a
/// page: matching by looking up through all ancestors takes the power of the number of steps on a page that nests on purpose.
/// </summary>
public sealed class CssSelector : IEquatable<CssSelector>
{
    private const string Combinators = " >+~";

    private CssSelector(string text, IReadOnlyList<IReadOnlyList<CssStep>> alternatives) => (Text, Alternatives) = (text, alternatives);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it looks at siblings or descendants of each element: ":nth-child(2)", ":has(a)", ":contains(x)".</summary>
    internal bool IsCostly => Text.Contains(':', StringComparison.Ordinal);

    /// <summary>What stands between commas, each from its outermost step to the element that is meant.</summary>
    internal IReadOnlyList<IReadOnlyList<CssStep>> Alternatives { get; }

    /// <summary>Null for what is no selector of elements: pseudo-elements, :scope and namespaces are none here.</summary>
    public static CssSelector? Parse(string text)
    {
        if (text.Contains(":scope", StringComparison.OrdinalIgnoreCase) || text.TrimStart() is ['>' or '+' or '~', ..]) return null;
        if (new CssSelectorParser().ParseSelector(text) is not { } parsed || parsed.Text.Contains("::", StringComparison.Ordinal)) return null;
        var parts = new Parts(parsed);
        return parts.Alternatives.All(steps => steps.All(s => Combinators.Contains(s.Combinator, StringComparison.Ordinal))) ? new CssSelector(text, parts.Alternatives) : null;
    }

    public bool Equals(CssSelector? other) => other is not null && other.Text == Text;

    public override bool Equals(object? obj) => Equals(obj as CssSelector);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private sealed class Parts : ISelectorVisitor
    {
        private readonly List<IReadOnlyList<CssStep>> _alternatives = [];
        private ISelector _visited;
        private bool _taken;

        public Parts(ISelector selector)
        {
            _visited = selector;
            Take(selector);
        }

        public IReadOnlyList<IReadOnlyList<CssStep>> Alternatives => _alternatives;

        public void List(IEnumerable<ISelector> selectors)
        {
            foreach (var selector in selectors.ToList()) Take(selector);
            _taken = true;
        }

        public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols)
        {
            // The first step stands below anything: as if a descendant of the page.
            _alternatives.Add([.. selectors.Zip(symbols.Prepend(" "), (compound, symbol) => new CssStep(symbol is [var one] ? one : '|', compound))]);
            _taken = true;
        }

        public void Attribute(string name, string op, string? value) => Single();

        public void Type(string name) => Single();

        public void Id(string value) => Single();

        public void Child(string name, int step, int offset, ISelector selector) => Single();

        public void Class(string name) => Single();

        public void PseudoClass(string name) => Single();

        public void PseudoElement(string name) => Single();

        public void Many(IEnumerable<ISelector> selectors) => Single();

        private void Take(ISelector selector)
        {
            (_visited, _taken) = (selector, false);
            selector.Accept(this);
            if (!_taken) Single();
        }

        private void Single()
        {
            if (_taken) return;
            _alternatives.Add([new CssStep(' ', _visited)]);
            _taken = true;
        }
    }
}

/// <summary>One step of a selector: "li.job" of "ul > li.job".</summary>
/// <param name="Combinator">What stands before it: ' ', '>', '+' or '~'.</param>
internal sealed record CssStep(char Combinator, ISelector Compound);
