using JobPortal.Core.Reference;

namespace JobPortal.Web.Data;

/// <summary>
/// The organizations that this process resolves to now; <see cref="LabReference"/> keeps them as the database has them. Needs no database, because
/// "sources check" normalizes without one. Safe from many threads.
/// </summary>
public sealed class KnownLabs
{
    private volatile State? _state;

    private sealed record State(string Version, OrganizationDirectory Directory);

    /// <summary>As they were last read; the shipped ones before.</summary>
    public OrganizationDirectory Directory => _state?.Directory ?? ReferenceData.Organizations;

    /// <param name="version">Names the imports that count.</param>
    internal OrganizationDirectory? At(string version) => _state is { } state && state.Version == version ? state.Directory : null;

    internal OrganizationDirectory Keep(string version, OrganizationDirectory directory)
    {
        _state = new State(version, directory);
        return directory;
    }
}
