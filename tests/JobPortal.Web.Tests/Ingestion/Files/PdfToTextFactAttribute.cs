using JobPortal.Web.Ingestion.Files;
using Microsoft.Extensions.Options;

namespace JobPortal.Web.Tests.Ingestion.Files;

/// <summary>Runs where pdftotext is installed; elsewhere it is counted as skipped.</summary>
internal sealed class PdfToTextFactAttribute : FactAttribute
{
    public PdfToTextFactAttribute()
    {
        if (!new PdfToText(Options.Create(new PdfTextOptions())).IsInstalled) Skip = "pdftotext is not installed (Debian: poppler-utils)";
    }
}
