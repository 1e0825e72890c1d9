namespace JobPortal.Web.Data;

/// <summary>How an offer becomes a tsvector. The text search configurations are made by the first migration.</summary>
internal static class SearchVectorSql
{
    /// <summary>$1: how many offers at most.</summary>
    /// <remarks>
    /// The ids come first and alone, by the index of what is to be done: joined with the rest, each batch would read all offers that
    /// still wait. The content is unpacked once, not once for each of its parts.
    /// </remarks>
    public static readonly string UpdatePending = $"""
        with pending as materialized (
          select offer_id from offer_texts where search is null
          order by offer_id limit $1
          for no key update skip locked),
        parts as materialized (
          select t.offer_id, o.language, c.title as a,
            concat_ws(' ', g.name, g.acronym, g.city,
              c.organization ->> 'raw', c.organization ->> 'name', c.organization ->> 'team', c.organization ->> 'parent',
              c.reference, o.link_action, o.link_network,
              (select string_agg(concat_ws(' ', p ->> 'raw', p ->> 'commune', p ->> 'region'), ' ') from jsonb_array_elements(c.places) p)) as b,
            concat_ws(' ', {KindWords},
              (select string_agg(s ->> 'heading', ' ') from jsonb_array_elements(c.sections) s)) as c,
            -- A tsvector holds 1 MB at most: 60,000 characters stay under it in all three configurations together.
            left(concat_ws(E'\n',
              (select string_agg(s ->> 'text', E'\n') from jsonb_array_elements(c.sections) s),
              (select string_agg(f.text, E'\n') from jsonb_array_elements(c.attachments) a join attachment_texts f on f.url = a ->> 'url')), 60000) as d
          from pending
          join offer_texts t using (offer_id)
          cross join jsonb_to_record(t.content) c(title text, reference text, organization jsonb, places jsonb, sections jsonb, attachments jsonb)
          join offers o on o.id = t.offer_id
          left join organizations g on g.id = o.organization_id)
        update offer_texts t set search =
          case when p.language is distinct from 'en' then {Vector("jobportal_fr")} else '' end ||
          case when p.language is distinct from 'fr' then {Vector("jobportal_en")} else '' end ||
          {Vector("jobportal_simple")}
        from parts p where p.offer_id = t.offer_id
        """;

    /// <summary>Offers rarely say what they are in both languages: "thesis" must find "Doctorant F/H".</summary>
    private const string KindWords = """
        case o.kind
          when 'Phd' then 'thèse doctorat doctorant PhD thesis doctoral'
          when 'Postdoc' then 'postdoc post-doctorat postdoctorant postdoctoral'
          when 'Engineer' then 'ingénieur engineer'
          when 'Internship' then 'stage stagiaire internship intern'
          when 'Faculty' then 'enseignant chercheur maître de conférences professeur faculty lecturer professor'
          when 'Technician' then 'technicien technician'
        end
        """;

    /// <summary>ASCII punctuation; the parser itself drops other marks.</summary>
    private const string Punctuation = @"[!-/:-@\[-`{-~]+";

    // The parser would read "LIFAT/RFAI" as one file name and "anne@lab.fr" as one address: words are what SearchWords makes of a query.
    // In brackets, so that the long vector of one configuration is not copied again for each short part of the next.
    private static string Vector(string configuration) =>
        "(" + string.Join(" || ", "abcd".Select(part =>
            $"setweight(to_tsvector('{configuration}', regexp_replace(coalesce(p.{part}, ''), '{Punctuation}', ' ', 'g')), '{char.ToUpperInvariant(part)}')")) + ")";
}
