<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://{host}/Offres/CDD/UMR5506-EXEMPL-011/Default.aspx</loc></url>
<url><loc>//{host}/Offres/Doctorant/UMR6074-EXEMPL-008/Default.aspx</loc></url>
<url><loc>https://{host}/Offres/CDD/UMR7357-EXEMPL-004/Default.aspx</loc></url>
</urlset>
