namespace JobPortal.Core.Sources.Readers.Structured;

/// <summary>A value of structured data, whatever it was written in. Nothing (null in JSON) is no value.</summary>
internal abstract class StructuredValue
{
    private StructuredValue()
    {
    }

    public sealed class Text(string value) : StructuredValue
    {
        public string Value { get; } = value;
    }

    /// <param name="written">As written: "2500.50", "3e4".</param>
    public sealed class Number(string written) : StructuredValue
    {
        public string Written { get; } = written;
    }

    public sealed class Truth(bool value) : StructuredValue
    {
        public bool Value { get; } = value;
    }

    public sealed class List(IReadOnlyList<StructuredValue> items) : StructuredValue
    {
        public IReadOnlyList<StructuredValue> Items { get; } = items;
    }

    public sealed class Item(IReadOnlyList<StructuredProperty> properties) : StructuredValue
    {
        public IReadOnlyList<StructuredProperty> Properties { get; } = properties;

        /// <summary>The value of a property, by its <see cref="StructuredProperty.Key"/>; of several the last, as in JavaScript; null when there is none.</summary>
        public StructuredValue? this[string key]
        {
            get
            {
                for (var i = Properties.Count - 1; i >= 0; i--)
                {
                    if (Properties[i].Key == key) return Properties[i].Value;
                }

                return null;
            }
        }
    }
}

/// <summary>A named value of an item.</summary>
internal sealed class StructuredProperty(string name, StructuredValue value)
{
    /// <summary>The name without its vocabulary, case and joints: "hiringorganization" of "schema:HiringOrganization" and "hiring_organization".</summary>
    public string Key { get; } = KeyOf(name);

    public StructuredValue Value { get; } = value;

    public static string KeyOf(string name)
    {
        var own = name.AsSpan().Trim().TrimEnd("/#");
        own = own[(own.LastIndexOfAny('/', '#', ':') + 1)..];
        Span<char> key = own.Length <= 100 ? stackalloc char[own.Length] : new char[own.Length];
        var length = 0;
        foreach (var c in own)
        {
            if (c is not ('_' or '-' or ' ')) key[length++] = char.ToLowerInvariant(c);
        }

        return key[..length].ToString();
    }
}
