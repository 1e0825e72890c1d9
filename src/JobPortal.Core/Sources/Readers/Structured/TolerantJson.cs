namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>
/// Reads text that was meant to be JSON and is not: missing and surplus commas, comments, single quotes, bare keys, raw line breaks and
/// quotes inside strings, wrong escapes, guards around it, several values after each other, a cut end. What is cut is left out: a property
/// is given only with its whole value. Reads every character a bounded number of times.
/// </summary>
internal sealed class TolerantJson
{
    /// <summary>Deeper values are passed over: nobody means them, and later steps walk by recursion.</summary>
    public const int MaxDepth = 64;

    /// <summary>Values of one block: an offer has about 50, a long list of full offers 5,000.</summary>
    public const int MaxValues = 100_000;

    private readonly string _text;
    private readonly TolerantStrings _strings;
    private int _at;
    private int _values;
    private int _objects;
    private int _arrays;

    private TolerantJson(string text)
    {
        _text = text;
        _strings = new TolerantStrings(text);
    }

    /// <summary>Every object and array that stands at the top, in the order of the text.</summary>
    public static IReadOnlyList<StructuredValue> Roots(string text)
    {
        var json = new TolerantJson(text);
        var roots = new List<StructuredValue>();
        while (json.FindRoot())
        {
            if (json.Value(false) is { } root) roots.Add(root);
        }

        return roots;
    }

    private bool AtEnd => _at >= _text.Length;

    // "var jobPosting = {", "}; {", text before the first bracket.
    private bool FindRoot()
    {
        SkipBlank();
        while (!AtEnd && _text[_at] is not ('{' or '['))
        {
            _at++;
            SkipBlank();
        }

        return !AtEnd;
    }

    private void SkipBlank() => _at = TolerantBlank.After(_text, _at);

    /// <param name="inArray">Whether it is an element: what may follow a string depends on it.</param>
    private StructuredValue? Value(bool inArray)
    {
        SkipBlank();
        if (++_values > MaxValues) _at = _text.Length;
        if (AtEnd) return null;
        if (_text[_at] is '{' or '[') return _objects + _arrays >= MaxDepth ? PassOver() : _text[_at] == '{' ? Object() : Array();
        return TolerantStrings.Opens(_text[_at])
            ? _strings.Read(ref _at, inArray) is { } text ? new StructuredValue.Text(text) : null
            : TolerantBare.Read(_text, ref _at);
    }

    private StructuredValue.Item Object()
    {
        var properties = new List<StructuredProperty>();
        _objects++;
        _at++;
        while (NextInObject())
        {
            // What is no key is passed over: the rest of a value that was read too short.
            if (Key() is not { } key) continue;
            if (Value(false) is { } value) properties.Add(new StructuredProperty(key, value));
        }

        _objects--;
        return new StructuredValue.Item(properties);
    }

    private bool NextInObject()
    {
        SkipSeparators();
        // A closing bracket of an array around this object: the object's own is missing.
        if (AtEnd || (_text[_at] == ']' && _arrays > 0)) return false;
        if (_text[_at] == ']') _at++;
        else if (_text[_at] == '}')
        {
            _at++;
            return false;
        }

        return !AtEnd;
    }

    // Past the colon; null when no key stands here.
    private string? Key()
    {
        var key = _strings.Key(ref _at);
        SkipBlank();
        if (key is null || AtEnd || _text[_at] is not (':' or '=')) return null;
        _at++;
        if (!AtEnd && _text[_at] == '>') _at++;
        SkipBlank();
        return AtEnd || _text[_at] is ',' or '}' or ']' ? null : key;
    }

    private StructuredValue.List Array()
    {
        var items = new List<StructuredValue>();
        _arrays++;
        _at++;
        while (true)
        {
            SkipSeparators();
            if (AtEnd || (_text[_at] == '}' && _objects > 0)) break;
            if (_text[_at++] is var c && c == ']') break;
            if (c is '}' or ':') continue;
            _at--;
            if (Value(true) is { } value) items.Add(value);
        }

        _arrays--;
        return new StructuredValue.List(items);
    }

    private void SkipSeparators()
    {
        SkipBlank();
        while (!AtEnd && _text[_at] is ',' or ';')
        {
            _at++;
            SkipBlank();
        }
    }

    // To the bracket that closes the one at hand, whatever stands between.
    private StructuredValue? PassOver()
    {
        var depth = 0;
        while (!AtEnd)
        {
            var c = _text[_at];
            if (c == '"')
            {
                _strings.Read(ref _at, true);
                continue;
            }

            _at++;
            depth += c switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            if (depth <= 0) break;
        }

        return null;
    }
}
