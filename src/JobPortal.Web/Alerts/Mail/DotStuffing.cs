namespace JobPortal.Web.Alerts.Mail;

/// <summary>RFC 5321 §4.5.2: a line of a message that starts with a dot gets another one, and a lone dot ends the message.</summary>
internal static class DotStuffing
{
    /// <param name="message">Lines ended by CR LF, the last one too.</param>
    public static byte[] Encode(ReadOnlySpan<byte> message)
    {
        var encoded = new List<byte>(message.Length + 16);
        var atLineStart = true;
        foreach (var b in message)
        {
            if (atLineStart && b == '.') encoded.Add((byte)'.');
            encoded.Add(b);
            atLineStart = b == '\n';
        }
        encoded.AddRange(".\r\n"u8);
        return [.. encoded];
    }
}
