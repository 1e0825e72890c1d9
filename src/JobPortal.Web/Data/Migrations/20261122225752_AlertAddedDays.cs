using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class AlertAddedDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int[]>(
                name: "added_days",
                table: "subscriptions",
                type: "integer[]",
                nullable: true);

            // What was told of as new before deadlines were noted with it bears none, and would now be told to have got one.
            migrationBuilder.Sql("update mail_ledger e set deadline = o.closes_on from offers o where o.id = e.offer_id and e.reason = 'New' and e.deadline is null and o.closes_on is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "added_days",
                table: "subscriptions");
        }
    }
}
