using System.Globalization;
using JobPortal.Core.Ingestion;

namespace JobPortal.Web.Localization;

/// <summary>How sources do, as people say it.</summary>
public static class SourceWording
{
    extension(Wording words)
    {
        /// <summary>"En bonne santé".</summary>
        public string State(SourceState state) => words["source.state." + Key(state.ToString())];

        /// <summary>One sentence: "La page demande de se connecter."</summary>
        public string Trouble(Trouble trouble) => words["trouble." + Key(trouble.ToString())];

        public string Field(NormalizedField field) => words["field." + Key(field.ToString())];

        /// <summary>"Durée : 4 % des annonces, 98 % d’habitude".</summary>
        public string Drift(Drift drift) => drift.Kind switch
        {
            DriftKind.Yield => words.Of("drift.yield", words.Number((int)drift.After), words.Number((int)drift.Before)),
            DriftKind.Field => words.Of("drift.field", words.Field(drift.Field!.Value), words.Percent(drift.After), words.Percent(drift.Before)),
            DriftKind.MassChange => words.Of("drift.massChange", words.Field(drift.Field!.Value)),
        };

        /// <summary>"Terminée", "En quarantaine".</summary>
        public string RunStatus(HarvestRun run) => run.Quarantine is { } quarantine
            ? words["run.quarantine." + Key(quarantine.ToString())]
            : words["run.status." + Key(run.Status.ToString())];

        /// <summary>"98 %" with the white space of the language.</summary>
        public string Percent(double share) => words.Of("percent", Math.Round(share * 100).ToString(CultureInfo.InvariantCulture));

        /// <summary>"3 s", "2 min", "1 h 20".</summary>
        public string Length(TimeSpan time) => time.TotalSeconds < 100
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, time.TotalSeconds):0}\u00a0s")
            : time.TotalMinutes < 100
                ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0}\u00a0min")
                : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}\u00a0h\u00a0{time.Minutes:00}");
    }

    private static string Key(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
