using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// What offers and postings say becomes the text of its JSON, packed by lz4 where the server has it: jsonb made a tree of it that nothing asks for, and pglz
/// packed that, which together was 40 % of storing an offer (the benchmark "storing"). Rewrites both tables.
/// </summary>
public partial class JsonText : Migration
{
    private static readonly string[] Tables = ["offer_texts", "posting_contents"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // A trigger that names the column would forbid to change its type.
        migrationBuilder.Sql("drop trigger offer_texts_revised on offer_texts");
        foreach (var table in Tables) Change(migrationBuilder, table, "json");
        // First the text, which is cheap; the same JSON written with its keys in another order is no revision.
        migrationBuilder.Sql("""
            create trigger offer_texts_revised after update of content on offer_texts for each row
              when (old.content::text is distinct from new.content::text and old.content::jsonb is distinct from new.content::jsonb) execute function offer_text_revised();
            """);
        migrationBuilder.Sql(WithLz4("alter table offer_texts alter column search set compression lz4;"));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop trigger offer_texts_revised on offer_texts");
        foreach (var table in Tables) Change(migrationBuilder, table, "jsonb");
        migrationBuilder.Sql("create trigger offer_texts_revised after update of content on offer_texts for each row when (old.content is distinct from new.content) execute function offer_text_revised()");
    }

    private static void Change(MigrationBuilder migrationBuilder, string table, string type) => migrationBuilder.Sql(WithLz4(
        $"alter table {table} alter column content type {type} using content::{type}, alter column content set compression lz4;",
        $"alter table {table} alter column content type {type} using content::{type};"));

    // A server that was built without lz4 says so only when it is asked to use it.
    private static string WithLz4(string change, string otherwise = "null;") =>
        $"do $$ begin {change} exception when feature_not_supported then {otherwise} end $$";
}
