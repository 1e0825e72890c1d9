using System.Diagnostics;

namespace JobPortal.Web.Tests.Hosting;

/// <summary>
/// Whoever starts the tests in the background of a shell leaves SIGINT ignored, and children inherit that: Ctrl-C would then end nothing,
/// which says nothing about the program.
/// </summary>
internal static class DefaultSignals
{
    public static ProcessStartInfo WithDefaultSignals(this ProcessStartInfo start)
    {
        if (!OperatingSystem.IsLinux()) return start;
        start.ArgumentList.Insert(0, start.FileName);
        start.ArgumentList.Insert(0, "--default-signal=INT,TERM");
        // It becomes what it starts: the process id stays.
        start.FileName = "env";
        return start;
    }
}
