namespace JobPortal.Core.Sources.Readers.Tables;

/// <summary>What a column holds.</summary>
/// <param name="Field">A name of <see cref="RawFieldName"/>; null for what is no field.</param>
/// <param name="Part">Which part of a field that several columns make up.</param>
internal sealed record ColumnMeaning(string? Field, ColumnUse Use, FieldPart Part = FieldPart.Whole);

internal enum ColumnUse
{
    Field,

    /// <summary>The offer's page for people.</summary>
    Address,

    /// <summary>What the list itself calls the row.</summary>
    Identity,

    /// <summary>Text under the column's name.</summary>
    Section,

    /// <summary>The address of a file.</summary>
    Attachment,
}

/// <summary>Parts in the order in which they are written: "12 rue X, 37200 Tours, France", "2000 - 2300 EUR month".</summary>
internal enum FieldPart
{
    Whole,
    PostalCode,
    City,
    Country,
    Least,
    Most,
    Currency,
    Period,
}
