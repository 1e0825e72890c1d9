using System.CommandLine;
using JobPortal.Core.Alerts;
using JobPortal.Web.Admin;

namespace JobPortal.Web.Commands;

/// <summary><c>admin add EMAIL</c>, <c>admin list</c>, <c>admin remove EMAIL</c>: who may enter /admin.</summary>
internal static class AdminCommand
{
    public static Command Create(Portal portal)
    {
        var list = new Command("list", "Shows the operators.");
        list.SetAction((_, stop) => portal.RunAsync(services => ListAsync(services.GetRequiredService<OperatorAccounts>(), stop), stop));
        return new Command("admin", "The operators, who may enter /admin.")
        {
            Changing(portal, "add", "Makes an address an operator's.", async (accounts, email, stop) =>
                await accounts.AddAsync(email, AuditTrail.CommandLine, stop)
                    ? $"{email} may sign in at /admin/sign-in: the link comes by mail."
                    : $"{email} was an operator already."),
            list,
            Changing(portal, "remove", "Ends an operator's access, also where signed in.", async (accounts, email, stop) =>
                await accounts.RemoveAsync(email, AuditTrail.CommandLine, stop) ? $"{email} is no operator any more." : $"{email} was no operator."),
        };
    }

    private static Command Changing(Portal portal, string name, string description, Func<OperatorAccounts, EmailAddress, CancellationToken, Task<string>> change)
    {
        var argument = new Argument<string>("email") { Description = "An e-mail address" };
        var command = new Command(name, description) { argument };
        command.SetAction((parsed, stop) =>
        {
            var text = parsed.GetRequiredValue(argument);
            return portal.RunAsync(
                _ => Check(text),
                async services =>
                {
                    if (!EmailAddress.TryParse(text, out var email)) return Portal.UsageError;
                    await Console.Out.WriteLineAsync(await change(services.GetRequiredService<OperatorAccounts>(), email, stop));
                    return 0;
                },
                stop);
        });
        return command;
    }

    private static int? Check(string text)
    {
        if (EmailAddress.TryParse(text, out _)) return null;
        Console.Error.WriteLine($"'{text}' is no e-mail address.");
        return Portal.UsageError;
    }

    private static async Task<int> ListAsync(OperatorAccounts accounts, CancellationToken cancellationToken)
    {
        foreach (var account in await accounts.AllAsync(cancellationToken))
            await Console.Out.WriteLineAsync($"{account.AddedAt.UtcDateTime:yyyy-MM-dd}  {account.Email}");
        return 0;
    }
}
