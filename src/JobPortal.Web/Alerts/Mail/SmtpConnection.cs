using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace JobPortal.Web.Alerts.Mail;

/// <summary>Lines to and from an SMTP server, in clear or under TLS.</summary>
internal sealed class SmtpConnection(Stream stream) : IAsyncDisposable
{
    /// <summary>RFC 5321 §4.5.3.1.5 allows 512 characters a reply line; more than these in all is not a mail server.</summary>
    private const int MaxReply = 16_384;

    private readonly byte[] _buffer = new byte[1_024];
    private Stream _stream = stream;
    private int _start;
    private int _end;

    public static async Task<SmtpConnection> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return new SmtpConnection(new NetworkStream(socket, ownsSocket: true));
    }

    /// <exception cref="SmtpException">The server has already sent something after its answer to STARTTLS: somebody in between (CVE-2011-0411).</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The certificate is not for this host or not trusted.</exception>
    public async Task SecureAsync(SslClientAuthenticationOptions options, CancellationToken cancellationToken)
    {
        if (_start < _end) throw new SmtpException("The server spoke in clear after STARTTLS.");
        var secure = new SslStream(_stream);
        _stream = secure;
        await secure.AuthenticateAsClientAsync(options, cancellationToken);
    }

    public Task<SmtpReply> AskAsync(string command, CancellationToken cancellationToken) =>
        AskAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellationToken);

    public async Task<SmtpReply> AskAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(bytes, cancellationToken);
        await _stream.FlushAsync(cancellationToken);
        return await ReadReplyAsync(cancellationToken);
    }

    /// <exception cref="SmtpException">It is not a reply.</exception>
    public async Task<SmtpReply> ReadReplyAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var length = 0;
        while (true)
        {
            var line = await ReadLineAsync(cancellationToken);
            length += line.Length;
            if (line.Length < 3 || length > MaxReply || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                throw new SmtpException($"The server does not speak SMTP: \"{(line.Length > 80 ? line[..80] : line)}\".");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return new SmtpReply(code, lines);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (line.Length <= MaxReply)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await _stream.ReadAsync(_buffer, cancellationToken));
                if (_end == 0) throw new SmtpException("The server closed the connection.");
            }
            var c = (char)_buffer[_start++];
            if (c == '\n') return line.ToString();
            if (c != '\r') line.Append(c is < ' ' or > '~' ? ' ' : c);
        }
        throw new SmtpException("The server's line has no end.");
    }
}
