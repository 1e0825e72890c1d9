using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace JobPortal.Core.Alerts;

/// <summary>What a link in a mail lets its reader do. The value is in the link: never renumber.</summary>
public enum LinkPurpose
{
    Confirm = 1,

    /// <summary>See and end all subscriptions of the address.</summary>
    Manage = 2,

    /// <summary>End this subscription.</summary>
    Unsubscribe = 3,

    /// <summary>End all searches of the address: for a digest of several.</summary>
    UnsubscribeSearches = 4,

    /// <summary>Sign in as an operator, once.</summary>
    SignIn = 5,
}

/// <summary>What a link says once it was checked.</summary>
/// <param name="SubscriptionId">Whose link it is; the row of the link itself when it is for signing in.</param>
public sealed record SignedLink(LinkPurpose Purpose, int SubscriptionId, DateTimeOffset Expires)
{
    private const int PayloadLength = 9;

    /// <summary>128 bits of the HMAC are kept: short enough for a line of a mail, too long to guess.</summary>
    private const int SignatureLength = 16;

    // What is signed starts with these words, so that the key can sign other things one day.
    private static ReadOnlySpan<byte> Domain => "JobPortal alert link 1:"u8;

    /// <summary>34 characters of the URL-safe alphabet.</summary>
    public string Write(byte[] key)
    {
        Span<byte> link = stackalloc byte[PayloadLength + SignatureLength];
        link[0] = (byte)Purpose;
        BinaryPrimitives.WriteInt32BigEndian(link[1..], SubscriptionId);
        BinaryPrimitives.WriteUInt32BigEndian(link[5..], (uint)Expires.ToUnixTimeSeconds());
        Sign(key, link[..PayloadLength], link[PayloadLength..]);
        return Base64Url.EncodeToString(link);
    }

    /// <returns>Null for anything that this key has not signed. Whether it has expired is the caller's to say.</returns>
    public static SignedLink? Read(byte[] key, string? text)
    {
        // 34 characters exactly: nothing longer is decoded.
        if (text is not { Length: 34 } || !Base64Url.IsValid(text)) return null;
        ReadOnlySpan<byte> link = Base64Url.DecodeFromChars(text);
        Span<byte> expected = stackalloc byte[SignatureLength];
        if (link.Length != PayloadLength + SignatureLength) return null;
        Sign(key, link[..PayloadLength], expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, link[PayloadLength..])) return null;
        var expires = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(link[5..]));
        return new((LinkPurpose)link[0], BinaryPrimitives.ReadInt32BigEndian(link[1..]), expires);
    }

    /// <summary>A token for forms that belong to nobody: it only shows that the form was ours and is at most two days old.</summary>
    public static string FormToken(byte[] key, DateOnly day) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"JobPortal alert form 1:{day:yyyyMMdd}")).AsSpan(0, SignatureLength));

    private static void Sign(byte[] key, ReadOnlySpan<byte> payload, Span<byte> signature)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, [.. Domain, .. payload], whole);
        whole[..SignatureLength].CopyTo(signature);
    }
}
