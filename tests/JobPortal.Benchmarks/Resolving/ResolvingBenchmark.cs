using System.Diagnostics;
using JobPortal.Core.Normalization;
using JobPortal.Core.Reference;

namespace JobPortal.Benchmarks.Resolving;

/// <summary>
/// Loading the reference data (milliseconds, bytes kept) and resolving with it (per second, one core).
/// Bars: 20,000 affiliations a second; the data must leave room in serve's 250 MB.
/// </summary>
internal static class ResolvingBenchmark
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    private static readonly string[] Affiliations =
    [
        "LIFAT / RFAI, Université de Tours, France",
        "Sorbonne Universite – ISIR – Institut des Systèmes",
        "Laboratoire ICube, Strasbourg",
        "NORM3D",
        "Univ. Lille, CNRS, UMR 8523 - PhLAM - Physique des Lasers Atomes et Molécules, F-59000 Lille, France",
        "Laboratoire d'Informatique, de Robotique et de Microélectronique de Montpellier (LIRMM), Université de Montpellier, CNRS, 34095 Montpellier Cedex 5, France",
        "Department of Computer Science, University of Toronto, Canada",
    ];

    private static readonly string[] Places =
    [
        "TOULOUSE",
        "2 Rue Marie Hamm, 67000 Strasbourg",
        "NORM3D\n2, rue Jean Perrin\n14460 Colombelles",
        "Tours et Orléans",
        "Sorbonne Université (S.U.), Pierre et Marie Campus in the center of Paris. The candidate will integrate the MLIA team.",
    ];

    public static int Run()
    {
        var organizations = Loading("organizations", () => ReferenceData.Organizations);
        var communes = Loading("communes", () => ReferenceData.Communes);
        var organizationResolver = new OrganizationResolver(organizations);
        var placeResolver = new PlaceResolver(communes);
        PerSecond("affiliations", Affiliations, text => organizationResolver.Resolve(text));
        PerSecond("places", Places, text => placeResolver.Resolve(text));
        return 0;
    }

    private static T Loading<T>(string what, Func<T> load)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var loaded = load();
        var elapsed = watch.Elapsed;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{what}: loaded in {elapsed.TotalMilliseconds:F0} ms, {kept / 1e6:F1} MB kept");
        return loaded;
    }

    private static void PerSecond(string what, string[] texts, Func<string, object> resolve)
    {
        for (var i = 0; i < 20_000; i++)
            resolve(texts[i % texts.Length]);
        // The process's own time, not the clock's: on a machine with other work the clock measures that.
        using var self = Process.GetCurrentProcess();
        var (before, watch, done) = (self.TotalProcessorTime, Stopwatch.StartNew(), 0);
        while (watch.Elapsed < Measured)
            resolve(texts[done++ % texts.Length]);
        self.Refresh();
        var used = (self.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine($"{what}: {done / used:F0} a second of processor time ({done / watch.Elapsed.TotalSeconds:F0} by the clock)");
    }
}
