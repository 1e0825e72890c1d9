using JobPortal.Core.Reference;

namespace JobPortal.Core.Tests.Reference;

public class CsvLineTests
{
    [Theory]
    [InlineData("Tours", "Tours")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("dit \"le grand\"", "\"dit \"\"le grand\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "\"'\r'=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("2-3", "2-3")]
    public void A_cell_is_quoted_when_needed_and_never_a_formula(string? cell, string written) => CsvLine.Of(cell).ShouldBe(written + "\r\n");

    [Fact]
    public void Cells_stand_in_one_line() => CsvLine.Of("a", null, "c").ShouldBe("a,,c\r\n");
}
