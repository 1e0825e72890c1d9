using System.Globalization;
using System.Text;

namespace JobPortal.Benchmarks.Ingesting;

/// <summary>A board of invented offers as web pages of about 4 kB, made before the clock runs.</summary>
internal sealed class GeneratedPages
{
    private const int PerList = 100;
    private static readonly string[] Labs = ["LIFAT, Tours", "Laboratoire ICube, Strasbourg", "LIRMM", "IRISA, Rennes", "Laboratoire inconnu de Lyon"];
    private static readonly string[] Durations = ["36 mois", "12 mois (+12)", "18 months", "CDI", "à définir"];
    private static readonly string[] Towns = ["64 avenue Jean Portalis, 37200 Tours", "2 Rue Marie Hamm, 67000 Strasbourg", "Montpellier", "Campus de Beaulieu, 35042 Rennes Cedex"];
    private readonly Dictionary<string, byte[]> _pages = new(StringComparer.Ordinal);

    /// <param name="before">Offers of other boards that come before these: numbers start behind them.</param>
    public GeneratedPages(int count, int before = 0)
    {
        for (var first = 1; first <= count; first += PerList)
        {
            var number = (first / PerList) + 1;
            var links = Enumerable.Range(first, Math.Min(PerList, count - first + 1)).Select(n => $"<li><a href=\"/event/offre-{before + n}/\">Thèse {before + n}</a></li>");
            var next = first + PerList <= count ? $"<a class=\"next\" href=\"/offres/page/{number + 1}/\">Suivant</a>" : "";
            Add(number == 1 ? "/offres/" : $"/offres/page/{number}/", $"<html><head><title>Offres</title></head><body><main><h1>Offres</h1><ul>{string.Concat(links)}</ul>{next}</main></body></html>");
        }
        for (var n = before + 1; n <= before + count; n++) Add($"/event/offre-{n}/", Offer(n));
    }

    public byte[]? Find(string path) => _pages.GetValueOrDefault(path);

    /// <summary>Writes the pages as an archive.</summary>
    public async Task SaveAsync(string folder)
    {
        foreach (var (path, page) in _pages)
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, path.Trim('/'))).FullName, "index.html"), page);
    }

    private void Add(string path, string page) => _pages.Add(path, Encoding.UTF8.GetBytes(page));

    private static string Offer(int n)
    {
        var closes = new DateOnly(2027, 1, 1).AddDays(n % 200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"""
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Thèse {n} : apprentissage et séries temporelles</title></head>
            <body><header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/offres/">Offres</a></li></ul></nav></header>
            <main><article><h1>Thèse {n} : apprentissage et séries temporelles</h1><div>
            <p>Laboratoire/Entreprise : {Labs[n % Labs.Length]}<br>Durée : {Durations[n % Durations.Length]}<br>
            Contact : <a href="mailto:offre{n}@example.org">offre{n}@example.org</a><br>Date limite de publication : {closes}</p>
            <p><strong>Contexte :</strong></p><p>{Prose(n, 12)}</p>
            <p><strong>Sujet :</strong></p><p>{Prose(n + 3, 18)}</p>
            <p><strong>Profil du candidat :</strong></p><ul><li>{Prose(n + 5, 1)}</li><li>{Prose(n + 7, 1)}</li></ul>
            <p><strong>Formation et compétences requises :</strong></p><p>{Prose(n + 11, 3)}</p>
            <p><strong>Adresse d’emploi :</strong></p><p>{Towns[n % Towns.Length]}</p></div></article></main>
            <footer><p>Mentions légales</p></footer></body></html>
            """;
    }

    private static string Prose(int seed, int sentences) => string.Join(' ', Enumerable.Range(seed, sentences).Select(i =>
        $"Le projet {i} étudie des modèles d’apprentissage pour le cas numéro {i * 7 % 1009}, avec une évaluation sur des données réelles."));
}
