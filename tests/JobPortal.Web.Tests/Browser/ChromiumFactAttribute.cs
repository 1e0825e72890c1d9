namespace JobPortal.Web.Tests.Browser;

/// <summary>A test in a real browser; skipped, with the reason, only where no chromium is found.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Executable is null) Skip = Chromium.Missing;
    }
}

/// <inheritdoc cref="ChromiumFactAttribute"/>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Executable is null) Skip = Chromium.Missing;
    }
}
