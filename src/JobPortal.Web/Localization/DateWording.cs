using System.Globalization;
using JobPortal.Core.Alerts;

namespace JobPortal.Web.Localization;

/// <summary>Days as people say them. Month names are the site's own words, so that no culture data of the machine matters.</summary>
public static class DateWording
{
    extension(Wording words)
    {
        /// <summary>"4 décembre 2026", "4 December 2026".</summary>
        public string Day(DateOnly day) => words.Write(day, "date.months");

        /// <summary>"vendredi 4 décembre 2026".</summary>
        public string WeekDay(DateOnly day) => words.Of("date.weekday", words["date.weekdays"].Split(',')[(int)day.DayOfWeek], words.Day(day));

        /// <summary>"mardi 30 juin", with the year when it is another one than today's.</summary>
        public string NamedDay(DateOnly day, DateOnly today) => day.Year != today.Year ? words.WeekDay(day) : words.Of("date.weekday",
            words["date.weekdays"].Split(',')[(int)day.DayOfWeek], words.Write(day, "date.months", "date.dayMonth")).Replace(' ', '\u00a0');

        /// <summary>"nov. 2026" from "2026-11".</summary>
        public string Month(string month) => $"{words["date.monthsShort"].Split(',')[int.Parse(month.AsSpan(5), CultureInfo.InvariantCulture) - 1]}\u00a0{month[..4]}";

        /// <summary>"4 déc. 2026".</summary>
        public string ShortDay(DateOnly day) => words.Write(day, "date.monthsShort");

        /// <summary>"dans 12 jours", "demain", "il y a 3 mois": days up to 60, then months.</summary>
        public string FromToday(DateOnly day, DateOnly today)
        {
            var days = day.DayNumber - today.DayNumber;
            return days switch
            {
                0 => words["date.today"],
                1 => words["date.tomorrow"],
                -1 => words["date.yesterday"],
                > 60 => words.Of("date.inMonths", (int)Math.Round(days / 30.44)),
                > 0 => words.Of("date.inDays", days),
                < -60 => words.Of("date.monthsAgo", (int)Math.Round(-days / 30.44)),
                _ => words.Of("date.daysAgo", -days),
            };
        }

        /// <summary>"dans 12 jours — 4 décembre 2026".</summary>
        public string FromTodayAndDay(DateOnly day, DateOnly today) => $"{words.FromToday(day, today)} — {words.Day(day)}";

        /// <summary>"4 déc. 2026 à 09:05", "4 Dec. 2026, 09:05": Paris time.</summary>
        public string Moment(DateTimeOffset moment)
        {
            var local = Zone.Local(moment).DateTime;
            return words.Of("date.moment", words.ShortDay(DateOnly.FromDateTime(local)), local.ToString("HH:mm", CultureInfo.InvariantCulture));
        }

        /// <summary>For the <c>datetime</c> of a <c>time</c>: "2026-12-04T08:05:00Z". HTML knows no more than three digits behind a second.</summary>
        public string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture);

        // No-break spaces: a date broken over two lines reads as two facts.
        private string Write(DateOnly day, string months, string format = "date.format") => words.Of(format,
            day.Day == 1 ? words["date.first"] : day.Day, words[months].Split(',')[day.Month - 1], day.Year).Replace(' ', '\u00a0');
    }
}
