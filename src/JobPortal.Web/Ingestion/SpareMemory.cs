using System.Runtime.InteropServices;

namespace JobPortal.Web.Ingestion;

/// <summary>
/// What a harvest leaves behind. An idle site allocates too little to collect it, and would keep its memory for good: 30 MB of the heap, and 10 MB that
/// the runtime's compiler took from glibc and glibc keeps (measured after a first harvest of the samples).
/// </summary>
internal static class SpareMemory
{
    private delegate int MallocTrim(nint keep);

    // Other C libraries have no such function.
    private static readonly MallocTrim? Trim =
        NativeLibrary.TryLoad("libc.so.6", out var libc) && NativeLibrary.TryGetExport(libc, "malloc_trim", out var function)
            ? Marshal.GetDelegateForFunctionPointer<MallocTrim>(function)
            : null;

    /// <summary>Takes some tens of milliseconds in which nothing else runs.</summary>
    public static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        Trim?.Invoke(0);
    }
}
