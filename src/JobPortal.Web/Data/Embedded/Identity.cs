namespace JobPortal.Web.Data.Embedded;

/// <summary>As whom PostgreSQL's programs run: they refuse root.</summary>
/// <param name="Prefix">Goes before every command.</param>
/// <param name="Owner">User that must own the data folder; null for the user of this process.</param>
internal sealed record Identity(IReadOnlyList<string> Prefix, string? Owner)
{
    public static async Task<Identity> ChooseAsync(EmbeddedOptions options, PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess) return new([], null);

        // First choice: a user namespace in which root is called 1000. Files stay root's and no path needs opening up.
        string[] unshare = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
        if (options.UserNamespaces && (await ChildProcess.RunAsync([.. unshare, "/bin/true"], cancellationToken)).ExitCode == 0)
            return new(unshare, null);

        var nobody = new Identity(["setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"], "nobody");
        await nobody.GiveAsync(options.DataFolder, cancellationToken);
        string[] reach = ["/bin/sh", "-c", "test -w \"$1\" && test -x \"$2\"", "reach", options.DataFolder, binaries["postgres"]];
        if ((await ChildProcess.RunAsync([.. nobody.Prefix, .. reach], cancellationToken)).ExitCode == 0) return nobody;
        throw new StartupFailureException(
            $"PostgreSQL refuses to run as root, and the user nobody cannot reach {options.DataFolder} or {binaries.Folder}: " +
            "run as an ordinary user, use folders that everybody can reach, or set ConnectionStrings:JobPortal.");
    }

    public async Task GiveAsync(string folder, CancellationToken cancellationToken)
    {
        if (Owner is not null) await ChildProcess.RunAsync(["chown", "-R", Owner, folder], cancellationToken);
    }
}
