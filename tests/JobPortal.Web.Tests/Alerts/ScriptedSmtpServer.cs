using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace JobPortal.Web.Tests.Alerts;

/// <summary>
/// A small SMTP server on a loopback port: RFC 5321 with STARTTLS and AUTH, and answers that a test may replace. It keeps
/// every command and every message, with the dots as they came over the wire.
/// </summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public ScriptedSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }
    public X509Certificate2 Certificate { get; } = MakeCertificate();

    /// <summary>
    /// Answers in place of the usual ones, by the first word of a command; "GREETING", "LINE" (the first one of a message) and "MESSAGE" count as words. Each
    /// but a greeting is used once. <see cref="Lost"/> and <see cref="TakenAndLost"/> are no answers: the connection ends there.
    /// </summary>
    public Queue<(string Word, string Answer)> Script { get; } = new();

    public const string Lost = "";

    /// <summary>The message is kept first; only for "MESSAGE".</summary>
    public const string TakenAndLost = "2";

    /// <summary>Waited for when a message is whole, before it is answered.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public bool OffersTls { get; init; } = true;

    /// <summary>Reports of delivery (RFC 3461).</summary>
    public bool OffersReports { get; init; }
    public string AuthMechanisms { get; init; } = "PLAIN LOGIN";

    /// <summary>Sent in the clear right behind the answer to STARTTLS, as a man in the middle would.</summary>
    public string Injected { get; init; } = "";

    public List<string> Commands { get; } = [];

    /// <summary>As received, still dot-stuffed.</summary>
    public List<string> Messages { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // Before the listener stops: stopped between two clients, it would refuse the next wait with an error of its own.
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        await SayAsync(stream, Answer("GREETING", "220 test ESMTP"));
        while (await ReadLineAsync(stream) is { } line)
        {
            lock (Commands) Commands.Add(line);
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "STARTTLS")
            {
                await SayAsync(stream, Answer(word, "220 go ahead") + Injected);
                if (Injected.Length > 0) return;
                var secure = new SslStream(stream);
                try
                {
                    await secure.AuthenticateAsServerAsync(new() { ServerCertificate = Certificate }, _stop.Token);
                }
                catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
                {
                    return;
                }
                stream = secure;
                continue;
            }
            var answer = Answer(word, Usual(word, stream is SslStream));
            if (answer == Lost) return;
            await SayAsync(stream, answer);
            if (word == "DATA" && answer.StartsWith('3') && !await ReceiveAsync(stream)) return;
            if (word == "AUTH" && answer.StartsWith('3')) await LoginAsync(stream);
            if (word == "QUIT" || answer.StartsWith("421", StringComparison.Ordinal)) return;
        }
    }

    private string Usual(string word, bool secure) => word switch
    {
        "EHLO" => "250-test\r\n250-SIZE 1000000\r\n" + (OffersReports ? "250-DSN\r\n" : "") + (OffersTls && !secure ? "250-STARTTLS\r\n" : "") + (secure ? $"250-AUTH {AuthMechanisms}\r\n" : "") + "250 8BITMIME",
        "AUTH" => AuthMechanisms == "LOGIN" ? "334 VXNlcm5hbWU6" : "235 welcome",
        "DATA" => "354 go ahead",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    // A greeting stays: a test beside this one that still tries an old port must not use it up.
    private string Answer(string word, string usual) =>
        Script.TryPeek(out var next) && next.Word == word ? (word == "GREETING" ? next : Script.Dequeue()).Answer : usual;

    /// <returns>Whether the conversation goes on.</returns>
    private async Task<bool> ReceiveAsync(Stream stream)
    {
        var message = new StringBuilder();
        while (await ReadLineAsync(stream) is { } line && line != ".")
        {
            if (Answer("LINE", "go on") == Lost) return false;
            message.Append(line).Append("\r\n");
        }
        var answer = Answer("MESSAGE", "250 stored");
        if (answer.StartsWith('2'))
            lock (Messages) Messages.Add(message.ToString());
        await BeforeAnswer();
        if (answer is Lost or TakenAndLost) return false;
        await SayAsync(stream, answer);
        return true;
    }

    private async Task LoginAsync(Stream stream)
    {
        for (var step = 0; step < 2; step++)
        {
            var line = await ReadLineAsync(stream) ?? "";
            lock (Commands) Commands.Add(line);
            await SayAsync(stream, step == 0 ? "334 UGFzc3dvcmQ6" : "235 welcome");
        }
    }

    private static Task SayAsync(Stream stream, string answer) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n")).AsTask();

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            line.Add(one[0]);
            // Strict: only CR LF ends a line, so that a bare LF in a message would show.
            if (line is [.., (byte)'\r', (byte)'\n']) return Encoding.ASCII.GetString([.. line])[..^2];
        }
        return null;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
