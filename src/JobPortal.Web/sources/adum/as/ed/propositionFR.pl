<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>ADUM - Propositions de thèses</title></head>
<body><table width="100%"><tr><td><a href="/index.pl">Accueil</a> | <a href="/as/ed/proposition.pl?langue=en">English</a></td></tr></table>
<h2>Propositions de sujets de thèse</h2>
<p>Sciences et technologies de l'information et de la communication</p>
<p><span>&#9755;</span> <a href="/as/ed/voirproposition.pl?site=exemple&amp;matricule_prop=910021">Apprentissage de représentations pour herbiers numérisés</a> (STIC)</p>
<p><span>&#9755;</span> <a href="/as/ed/voirproposition.pl?site=exemple&amp;matricule_prop=910034">Synthèse sonore de cloches disparues</a> (Acoustique)</p>
<hr><p><a href="/contact.pl">Contact</a></p></body></html>
