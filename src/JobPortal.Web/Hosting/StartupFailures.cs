using JobPortal.Web.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Hosting;

/// <summary>What the operator can mend is told in one sentence; anything else is a bug and keeps its stack trace.</summary>
internal static class StartupFailures
{
    /// <returns>Null for a failure that is not the operator's to mend.</returns>
    public static string? Explain(Exception failure) => failure switch
    {
        StartupFailureException known => known.Message,
        OptionsValidationException settings => $"A setting is wrong: {string.Join(" ", settings.Failures)}",
        InvalidDataException file when file.InnerException is not null => $"{file.Message.TrimEnd('.')}: {file.InnerException.Message}",
        IOException io when io.InnerException is AddressInUseException =>
            $"{io.Message.TrimEnd('.')}: stop the other program, or choose another address with ASPNETCORE_URLS=http://localhost:5081.",
        _ => null,
    };
}
