using JobPortal.Core.Alerts;
using JobPortal.Web.Localization;

namespace JobPortal.Web.Alerts;

/// <summary>What was chosen about an alert, in words.</summary>
public static class AlertWording
{
    /// <summary>As French and English weeks of work begin: on Monday.</summary>
    public static IReadOnlyList<DayOfWeek> Weekdays { get; } = [.. Enumerable.Range(1, 7).Select(n => (DayOfWeek)(n % 7))];

    extension(Wording words)
    {
        public string Weekday(DayOfWeek day) => words["date.weekdays"].Split(',')[(int)day];

        /// <summary>"Chaque lundi à partir de 8 h · nouvelles offres · 7 jours avant la fermeture".</summary>
        public string Choice(Subscription subscription) => string.Join(" · ", words.ChoiceParts(subscription));

        // "14, 7 et 2"
        private string List(IReadOnlyList<int> days) => days.Count == 1 ? $"{days[0]}" : words.Of("alerts.and", string.Join(", ", days.SkipLast(1)), days[^1]);

        private IEnumerable<string> ChoiceParts(Subscription s)
        {
            if (s.Criteria is not null)
            {
                yield return s.Cadence switch
                {
                    Cadence.AtOnce => words["alerts.cadence.atonce"],
                    Cadence.Daily => words.Of("alerts.choice.daily", s.SendHour),
                    Cadence.Weekly => words.Of("alerts.choice.weekly", words.Weekday(s.SendWeekday), s.SendHour),
                };
                if (s.WantsNew) yield return words["alerts.tell.new"];
            }
            if (s.ToldDays.Count > 0) yield return words.Of("alerts.choice.days", words.List(s.ToldDays));
        }
    }
}
