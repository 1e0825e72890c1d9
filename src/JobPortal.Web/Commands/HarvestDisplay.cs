using JobPortal.Core.Ingestion;
using JobPortal.Web.Ingestion;
using Spectre.Console;

namespace JobPortal.Web.Commands;

/// <summary>Shows a harvest going on, on standard error: a bar on a terminal, a line now and then in a log.</summary>
internal static class HarvestDisplay
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    public static Task<HarvestRun?> ShowAsync(string source, Func<IProgress<HarvestProgress>, Task<HarvestRun?>> harvest) =>
        Console.IsErrorRedirected ? harvest(new Lines(source, TimeProvider.System)) : BarAsync(source, harvest);

    private static Task<HarvestRun?> BarAsync(string source, Func<IProgress<HarvestProgress>, Task<HarvestRun?>> harvest)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(source));
                return harvest(new Bar(source, task));
            });
    }

    private sealed class Bar(string source, ProgressTask task) : IProgress<HarvestProgress>
    {
        public void Report(HarvestProgress value)
        {
            task.MaxValue = Math.Max(1, value.Wanted);
            task.Value = value.Pages;
            task.Description = Markup.Escape($"{source}: {value.Pages} of {value.Wanted} pages, {value.Found} postings");
        }
    }

    private sealed class Lines(string source, TimeProvider clock) : IProgress<HarvestProgress>
    {
        private long _last = clock.GetTimestamp();

        public void Report(HarvestProgress value)
        {
            if (clock.GetElapsedTime(_last) < LineEvery) return;
            _last = clock.GetTimestamp();
            Console.Error.WriteLine($"{source}: {value.Pages} of {value.Wanted} pages, {value.Found} postings");
        }
    }
}
