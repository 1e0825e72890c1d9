namespace JobPortal.Web.Tests.Data.Embedded;

/// <summary>A test of what happens under root; skipped for other users.</summary>
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) Skip = "only under root";
    }
}
