using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JobPortal.Web.Data.Migrations;

/// <summary>
/// Written by hand: vectors hold the portal's own terms, so all are made anew and the database's dictionaries go; every changed offer is named with
/// the transaction that changed it, so that an index in the process reads what changed and not everything; and who waits for changes is told.
/// </summary>
/// <remarks>
/// Offer 0 stands for the labs, offer -1 for all offers at once (truncate). A log and not one row an offer: a row that two writers change would make
/// them wait for each other, and one that fills vectors while another stores offers could wait in a circle. What is older than a week is trimmed
/// (<c>OfferChangeLog</c> in Search).
/// </remarks>
[DbContext(typeof(JobPortalDbContext))]
[Migration("20261122171500_OwnSearchTerms")]
public partial class OwnSearchTerms : Migration
{
    private const string Columns = "id, organization_id, kind, permanent, min_months, max_months, closes_on, withdrawn_at, first_seen, language, regions, sources, link_action, link_network";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql($$"""
        update offer_texts set search = null;
        drop text search configuration jobportal_fr, jobportal_en, jobportal_simple;
        create table search_words (word text primary key);

        create table offer_touched (offer_id integer not null, changed xid8 not null default pg_current_xact_id(), at timestamptz not null default now());
        create index offer_touched_changed on offer_touched (changed);

        create or replace function offers_changed() returns trigger language plpgsql as $$
        begin
          if exists (select from offer_changes where last = pg_current_xact_id()) then return null; end if;
          update offer_changes set n = n + 1, last = pg_current_xact_id()
            where slot = (select slot from offer_changes order by (slot + pg_backend_pid()) % 64 limit 1 for update skip locked);
          if not found then
            update offer_changes set n = n + 1, last = pg_current_xact_id() where slot = pg_backend_pid() % 64;
          end if;
          perform pg_notify('offers_changed', '');
          return null;
        end $$;

        create function touch_rows() returns trigger language plpgsql as $$
        begin
          insert into offer_touched (offer_id) select id from touched;
          return null;
        end $$;
        create function touch_row() returns trigger language plpgsql as $$
        begin
          insert into offer_touched (offer_id) values (new.id);
          return null;
        end $$;
        create function touch_filled() returns trigger language plpgsql as $$
        begin
          insert into offer_touched (offer_id) values (new.offer_id);
          return null;
        end $$;
        create function touch_one() returns trigger language plpgsql as $$
        begin
          insert into offer_touched (offer_id) values (tg_argv[0]::integer);
          return null;
        end $$;

        create trigger offers_touch_new after insert on offers referencing new table as touched for each statement execute function touch_rows();
        create trigger offers_touch_gone after delete on offers referencing old table as touched for each statement execute function touch_rows();
        create trigger offers_touch_changed after update on offers for each row when (({{Row("old")}}) is distinct from ({{Row("new")}})) execute function touch_row();
        create trigger offers_touch_all after truncate on offers for each statement execute function touch_one('-1');
        create trigger offer_texts_touch_filled after update on offer_texts for each row when (old.search is null and new.search is not null) execute function touch_filled();
        create trigger offer_texts_changed after update on offer_texts for each row when (old.search is null and new.search is not null) execute function offers_changed();
        create trigger organizations_touch after insert or update or delete or truncate on organizations for each statement execute function touch_one('0');
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("The vectors of before are gone: go back to a backup.");

    private static string Row(string alias) => string.Join(", ", Columns.Split(", ").Select(c => $"{alias}.{c}"));
}
