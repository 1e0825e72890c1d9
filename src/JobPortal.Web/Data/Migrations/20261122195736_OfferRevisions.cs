using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// What calendars, feeds and the API say of an offer's changes. Triggers count, so that no way of changing an offer can forget it: harvest,
/// reprocess, merge, an operator's name for a lab, a statement by hand. Being seen again is no change.
/// </summary>
/// <remarks>
/// One transaction counts once, however many rows of it change. A clock that was set back does not take the moment back: what grows must grow.
/// </remarks>
public partial class OfferRevisions : Migration
{
    /// <summary>What people read of an offer, in its narrow row.</summary>
    private const string Columns =
        "title, slug, kind, organization_id, permanent, min_months, max_months, publication_deadline, application_deadline, closes_on, time_zone, withdrawn_at, published_on, starts_on, language, link_action, link_network, regions";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTimeOffset>("changed_at", "offers", "timestamp with time zone", nullable: false, defaultValueSql: "now()");
        migrationBuilder.AddColumn<int>("revision", "offers", "integer", nullable: false, defaultValue: 0);
        // Versions of postings tell what changed before now.
        migrationBuilder.Sql("""
            update offers o set changed_at = greatest(o.first_seen, o.withdrawn_at, v.last), revision = coalesce(v.changes, 0)
            from offers x left join (
              select p.offer_id, max(v.seen_at) as last, count(*) - count(distinct p.id) as changes
              from postings p join posting_versions v on v.posting_id = p.id group by p.offer_id) v on v.offer_id = x.id
            where x.id = o.id;
            """);
        migrationBuilder.Sql($$"""
            create function offer_revised() returns trigger language plpgsql as $$
            begin
              if old.changed_at <> now() then
                new.revision := old.revision + 1;
                new.changed_at := greatest(now(), old.changed_at + interval '1 second');
              end if;
              return new;
            end $$;
            create function offer_text_revised() returns trigger language plpgsql as $$
            begin
              update offers set revision = revision + 1, changed_at = greatest(now(), changed_at + interval '1 second') where id = new.offer_id and changed_at <> now();
              return null;
            end $$;
            create function lab_of_offers_revised() returns trigger language plpgsql as $$
            begin
              update offers set revision = revision + 1, changed_at = greatest(now(), changed_at + interval '1 second') where organization_id = new.id and changed_at <> now();
              return null;
            end $$;
            create trigger offers_revised before update on offers for each row when (({{Row("old")}}) is distinct from ({{Row("new")}})) execute function offer_revised();
            create trigger offer_texts_revised after update of content on offer_texts for each row when (old.content is distinct from new.content) execute function offer_text_revised();
            create trigger organizations_revised after update of name, acronym, city on organizations for each row
              when ((old.name, old.acronym, old.city) is distinct from (new.name, new.acronym, new.city)) execute function lab_of_offers_revised();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            drop trigger offers_revised on offers;
            drop trigger offer_texts_revised on offer_texts;
            drop trigger organizations_revised on organizations;
            drop function offer_revised();
            drop function offer_text_revised();
            drop function lab_of_offers_revised();
            """);
        migrationBuilder.DropColumn("changed_at", "offers");
        migrationBuilder.DropColumn("revision", "offers");
    }

    private static string Row(string alias) => string.Join(", ", Columns.Split(", ").Select(c => $"{alias}.{c}"));
}
