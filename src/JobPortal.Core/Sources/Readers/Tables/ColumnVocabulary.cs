using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace JobPortal.Core.Sources.Readers.Tables;

/// <summary>
/// What the columns of a source's tables are called: as the source says, as the portal's labels say, or as schema.org does. "date_limite",
/// "dateLimite" and "Date limite de candidature" are one; a column that nobody knows is not read, for it may be a lab's own notes.
/// </summary>
internal sealed partial class ColumnVocabulary
{
    private static readonly ConditionalWeakTable<SourceDefinition, ColumnVocabulary> Built = [];

    private static readonly (string Field, FieldPart Part, string[] Names)[] Fields =
    [
        (RawFieldName.Title, FieldPart.Whole, ["titre", "title", "name", "poste", "offre", "job", "position", "intitulé offre", "nom du poste"]),
        (RawFieldName.HiringOrganization, FieldPart.Whole, ["labo", "lab name", "laboratory name", "employer name", "organization name", "structure"]),
        (RawFieldName.ApplicationDeadline, FieldPart.Whole, ["valid through", "expires", "échéance", "limite", "date fin candidature", "deadline date"]),
        (RawFieldName.DatePosted, FieldPart.Whole, ["posted", "published", "date published", "created at", "publié", "publication"]),
        (RawFieldName.JobStartDate, FieldPart.Whole, ["starts", "start", "démarrage", "date début contrat", "date prise fonction"]),
        (RawFieldName.JobLocation, FieldPart.PostalCode, ["code postal", "cp", "postal code", "postcode", "zip", "zip code"]),
        (RawFieldName.JobLocation, FieldPart.City, ["ville", "city", "town", "commune"]),
        (RawFieldName.JobLocation, FieldPart.Country, ["pays", "country"]),
        (RawFieldName.BaseSalary, FieldPart.Least, ["salaire min", "salaire minimum", "salary min", "min salary", "minimum salary"]),
        (RawFieldName.BaseSalary, FieldPart.Most, ["salaire max", "salaire maximum", "salary max", "max salary", "maximum salary"]),
        (RawFieldName.BaseSalary, FieldPart.Currency, ["devise", "currency", "salary currency"]),
        (RawFieldName.BaseSalary, FieldPart.Period, ["période salaire", "salary period", "pay period"]),
        (RawFieldName.EmploymentType, FieldPart.Whole, ["type", "contract", "type de poste"]),
        (RawFieldName.Contact, FieldPart.Whole, ["mail", "contact mail", "contact name", "nom contact", "email contact", "encadrant mail"]),
        (RawFieldName.Identifier, FieldPart.Whole, ["numéro", "code offre"]),
        (RawFieldName.Language, FieldPart.Whole, ["langue", "language", "lang"]),
    ];

    private static readonly string[] Addresses = ["url", "lien", "link", "page", "page web", "site web", "adresse web", "lien offre", "offer url", "job url", "same as"];
    private static readonly string[] Identities = ["id", "identifiant", "uuid", "guid"];
    private static readonly string[] Files = ["pdf", "lien pdf", "fichier", "file", "fiche", "annexe"];
    private static readonly string[] Texts = ["texte", "text", "détails", "details", "responsibilities", "job benefits", "skills", "sujet détaillé", "mots clés"];

    // What says nothing in a column's name: "date limite [de] candidature", "lieu [du] travail".
    private static readonly HashSet<string> Empty = ["de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "for", "to", "pour", "a", "au"];

    private readonly Dictionary<string, ColumnMeaning> _meanings = [];

    private ColumnVocabulary(SourceDefinition source)
    {
        // Later ones win: what the source says goes before what everybody says.
        if (!source.Labels.Closed) AddKnown();
        foreach (var name in SourceKeys.FieldNames) Add([name], new ColumnMeaning(name, ColumnUse.Field));
        Add(source.Labels.Sections, new ColumnMeaning(null, ColumnUse.Section));
        Add(source.Labels.Attachments, new ColumnMeaning(null, ColumnUse.Attachment));
        foreach (var (field, labels) in source.Labels.Fields) Add(labels, new ColumnMeaning(field, ColumnUse.Field));
        foreach (var (field, columns) in source.Table.Columns) Add(columns, Meaning(field));
        foreach (var ignored in source.Labels.Ignored) _meanings.Remove(Key(ignored));
    }

    public static ColumnVocabulary Of(SourceDefinition source) => Built.GetValue(source, s => new ColumnVocabulary(s));

    /// <summary>Null for a column that nobody knows.</summary>
    public ColumnMeaning? Find(string name) =>
        name.Length is 0 or > LabelVocabulary.MaxLabelLength ? null : _meanings.GetValueOrDefault(Key(name)) ?? _meanings.GetValueOrDefault(Key(WithoutUnit(name)));

    /// <summary>The name with the unit where the reader of durations looks for it: "duree_mois" → "duree (mois)".</summary>
    public static string Label(string name) => Unit.Match(name) is { Success: true } unit ? $"{WithoutUnit(name)} ({unit.Groups["unit"].Value})" : name;

    private void AddKnown()
    {
        Add(KnownHeadings.Sections, new ColumnMeaning(null, ColumnUse.Section));
        Add(Texts, new ColumnMeaning(null, ColumnUse.Section));
        Add(KnownLabels.Attachments, new ColumnMeaning(null, ColumnUse.Attachment));
        Add(Files, new ColumnMeaning(null, ColumnUse.Attachment));
        foreach (var (field, labels) in KnownLabels.Fields) Add(labels, new ColumnMeaning(field, ColumnUse.Field));
        foreach (var (field, part, names) in Fields) Add(names, new ColumnMeaning(field, ColumnUse.Field, part));
        Add(Addresses, new ColumnMeaning(null, ColumnUse.Address));
        Add(Identities, new ColumnMeaning(null, ColumnUse.Identity));
    }

    private static ColumnMeaning Meaning(string column) => column switch
    {
        "url" => new ColumnMeaning(null, ColumnUse.Address),
        "id" => new ColumnMeaning(null, ColumnUse.Identity),
        _ => new ColumnMeaning(column, ColumnUse.Field),
    };

    private void Add(IEnumerable<string> names, ColumnMeaning meaning)
    {
        foreach (var name in names) _meanings[Key(name)] = meaning;
    }

    private static string WithoutUnit(string name) => Unit.Replace(name, "");

    private static string Key(string name)
    {
        var words = Separator.Split(LabelText.Fold(Camel.Replace(name, " ")));
        return string.Join(' ', words.Where(w => w.Length > 0 && !Empty.Contains(w)));
    }

    // The place before "Limite" in "dateLimite".
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex Camel { get; }

    // "date_limite", "e-mail", "titre / title", "d'accueil"
    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Separator { get; }

    // "duree_mois", "Durée (en mois)", "duration months"
    [GeneratedRegex(@"[\s_(-]+(?:en\s+|in\s+)?(?<unit>mois|months|ans|years|semaines|weeks)\)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unit { get; }
}
