using JobPortal.Core.Search.Index;
using static JobPortal.Core.Tests.Search.Index.IndexedOffers;

namespace JobPortal.Core.Tests.Search.Index;

public sealed class IndexSnapshotTests
{
    [Fact]
    public void What_was_written_is_read_back_and_goes_on_growing()
    {
        var (index, offers) = OfferIndexTests.Changed(new Random(1), rounds: 10);
        var (read, stamp) = IndexSnapshot.Read(new MemoryStream(Written(index)));
        stamp.ShouldBe("moment");
        var more = Offer(new Random(9), new(), 1_000);
        var random = new Random(2);
        for (var i = 0; i < 60; i++)
        {
            var words = Query(random);
            read.Show(words).ShouldBe(index.Show(words), words);
            read.With([more], [offers.Keys.First()], read.Columns.AllLabs).Show(words).ShouldBe(index.With([more], [offers.Keys.First()], index.Columns.AllLabs).Show(words), words);
        }
    }

    [Theory]
    [InlineData(0, "it is no snapshot")]
    [InlineData(4, "it is of version")]
    public void Another_file_or_version_is_refused_and_said(int at, string reason) =>
        Refused(bytes => bytes[at] ^= 0x40).ShouldStartWith(reason);

    [Fact]
    public void A_damaged_byte_anywhere_is_noticed()
    {
        var length = Written(OfferIndexTests.Changed(new Random(1), rounds: 3).Index).Length;
        for (var at = 8; at < length; at += 997) Refused(bytes => bytes[at] ^= 0x10).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_file_cut_short_is_noticed()
    {
        var bytes = Written(OfferIndexTests.Changed(new Random(1), rounds: 3).Index);
        for (var length = 0; length < bytes.Length; length += 1_001)
            Should.Throw<InvalidDataException>(() => IndexSnapshot.Read(new MemoryStream(bytes[..length])));
    }

    private static string Refused(Action<byte[]> damage)
    {
        var bytes = Written(OfferIndexTests.Changed(new Random(1), rounds: 3).Index);
        damage(bytes);
        return Should.Throw<InvalidDataException>(() => IndexSnapshot.Read(new MemoryStream(bytes))).Message;
    }

    private static byte[] Written(OfferIndex index)
    {
        var stream = new MemoryStream();
        IndexSnapshot.Write(index, "moment", stream);
        return stream.ToArray();
    }
}
