using JobPortal.Core.Reference;
using JobPortal.Web.Data;

namespace JobPortal.Web.Tests.Data;

public class LabImportsTests
{
    private const string Who = "ops@example.org";

    [Fact]
    public async Task An_import_is_compared_with_the_newest_that_counts_and_never_with_one_that_is_undone()
    {
        var imports = new LabImports(await StoreFixture.CreateAsync(), TimeProvider.System);
        await imports.AddAsync("a.csv", [Entry("First name")], Who, default);
        var second = await imports.AddAsync("b.csv", [Entry("Second name"), Entry("Another", "200012346B")], Who, default);
        async Task ComparedAsync(string name, LabImportCounts counts) => (await imports.CompareAsync([Entry(name), Entry("Another", "200012346B")], default)).ShouldBe(counts, name);

        await ComparedAsync("Second name", new(0, 0, 2));
        await ComparedAsync("First name", new(0, 1, 1));

        (await imports.UndoAsync(second, Who, default)).ShouldBeTrue();
        await ComparedAsync("Second name", new(1, 1, 0));
        await ComparedAsync("First name", new(1, 0, 1));
    }

    private static DirectoryEntry Entry(string name, string number = "200012345A") => new() { Number = number, Name = name };
}
