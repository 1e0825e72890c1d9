namespace JobPortal.Core.Search.Columns;

/// <summary>Blocks of columns while they are changed: what is touched is copied first, once. Read-only as soon as columns were made from it.</summary>
internal sealed class ColumnEdit
{
    private const int NoSlot = -1;

    private readonly List<ColumnBlock> _blocks;
    private readonly HashSet<int> _ownBlocks = [];

    // Slots by id, in pages: ids are numbers of a sequence, dense enough for that and too many for a dictionary to be copied.
    private readonly Dictionary<int, int[]> _pages;
    private readonly HashSet<int> _ownPages = [];

    public ColumnEdit(ColumnEdit from)
    {
        (_blocks, _pages, Codes) = ([.. from._blocks], new Dictionary<int, int[]>(from._pages), from.Codes);
        (Slots, Count) = (from.Slots, from.Count);
    }

    public ColumnEdit(ColumnCodes codes) => (_blocks, _pages, Codes) = ([], [], codes);

    /// <summary>With values of its own.</summary>
    public static ColumnEdit Empty => new(new ColumnCodes());

    public ColumnCodes Codes { get; }
    public IReadOnlyList<ColumnBlock> Blocks => _blocks;
    public int Slots { get; private set; }
    public int Count { get; private set; }

    public int SlotOf(int id) => _pages.TryGetValue(id / ColumnBlock.Size, out var page) && id > 0 ? page[id % ColumnBlock.Size] : NoSlot;

    /// <summary>New columns, in the slot that the offer has or in a new one. The slot.</summary>
    public int Put(OfferRow row)
    {
        if (row.Id <= ColumnBlock.NoOffer) throw new ArgumentException("An id is positive.", nameof(row));
        var slot = SlotOf(row.Id);
        if (slot == NoSlot) slot = NewSlot(row.Id);
        Own(slot).Set(slot % ColumnBlock.Size, row, Codes);
        return slot;
    }

    /// <summary>A new slot for an offer whose words changed: words are only ever added at the end.</summary>
    public int Move(int id)
    {
        var from = SlotOf(id);
        var old = _blocks[from / ColumnBlock.Size];
        var slot = Adopt(old, from % ColumnBlock.Size);
        Own(from).Clear(from % ColumnBlock.Size);
        Count--;
        return slot;
    }

    /// <summary>A new slot for an offer as another block holds it.</summary>
    public int Adopt(ColumnBlock block, int at)
    {
        var slot = NewSlot(block.Ids[at]);
        Own(slot).Set(slot % ColumnBlock.Size, block, at);
        return slot;
    }

    public void Remove(int id)
    {
        var slot = SlotOf(id);
        if (slot == NoSlot) return;
        Own(slot).Clear(slot % ColumnBlock.Size);
        OwnPage(id)[id % ColumnBlock.Size] = NoSlot;
        Count--;
    }

    /// <summary>Takes over a block as a snapshot holds it.</summary>
    public void Append(ColumnBlock block, int slots)
    {
        _ownBlocks.Add(_blocks.Count);
        _blocks.Add(block);
        for (var i = 0; i < slots; i++, Slots++)
        {
            if (block.Ids[i] == ColumnBlock.NoOffer) continue;
            OwnPage(block.Ids[i])[block.Ids[i] % ColumnBlock.Size] = Slots;
            Count++;
        }
    }

    private int NewSlot(int id)
    {
        if (Slots % ColumnBlock.Size == 0)
        {
            _ownBlocks.Add(_blocks.Count);
            _blocks.Add(new ColumnBlock());
        }
        OwnPage(id)[id % ColumnBlock.Size] = Slots;
        Count++;
        return Slots++;
    }

    private ColumnBlock Own(int slot)
    {
        var at = slot / ColumnBlock.Size;
        if (_ownBlocks.Add(at)) _blocks[at] = _blocks[at].Copy();
        return _blocks[at];
    }

    private int[] OwnPage(int id)
    {
        var at = id / ColumnBlock.Size;
        if (!_ownPages.Add(at)) return _pages[at];
        if (_pages.TryGetValue(at, out var shared)) return _pages[at] = [.. shared];
        var page = new int[ColumnBlock.Size];
        Array.Fill(page, NoSlot);
        return _pages[at] = page;
    }
}
